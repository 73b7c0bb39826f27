'use client'

/** The last resort, when the layout itself failed: without words of the page's language, so in English. */
export default function WholeFault({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong on our side</title>
      </head>
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>Nothing that you did caused this. Please try again a little later.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
