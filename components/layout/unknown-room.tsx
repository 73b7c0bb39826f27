import { setStatus } from '@/lib/http/status'

/**
 * A whole document for an address that no page and no language has. It answers 404 in English,
 * because calling notFound() in a root layout gives an empty page.
 */
export function UnknownRoom() {
  setStatus(404)
  return (
    <html lang="en">
      <head>
        <title>There is nothing at this address</title>
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main>
          <h1>There is nothing at this address</h1>
          <p>
            <a href="/">To the beginning</a>
          </p>
        </main>
      </body>
    </html>
  )
}
