import type { ReactNode } from 'react'

const CONTENT = 'content'

/** The frame of every page: a way past the header, the header, the content, the footer. */
export function Shell({
  skip,
  header,
  footer,
  children,
}: {
  skip: string
  header: ReactNode
  footer?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <a
        href={`#${CONTENT}`}
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10 focus:rounded-md focus:bg-accent focus:px-4 focus:py-3 focus:font-semibold focus:text-on-accent"
      >
        {skip}
      </a>
      {header}
      <main
        id={CONTENT}
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow space-y-10 px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {children}
      </main>
      {footer}
    </>
  )
}
