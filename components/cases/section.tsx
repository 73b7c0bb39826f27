import type { ReactNode } from 'react'

/** A titled section of a page. Its id is an address that links may use for ever. */
export function Section({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id} className="text-2xl font-semibold text-balance">
        {title}
      </h2>
      {children}
    </section>
  )
}
