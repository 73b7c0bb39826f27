import { Children, type ReactNode } from 'react'

/** What else is known of a statement: one entry for each child that is there, nothing when none is. */
export function Details({ children }: { children: ReactNode }) {
  const known = Children.toArray(children)
  if (known.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm text-muted">
      {known.map((detail, index) => (
        <li key={index}>{detail}</li>
      ))}
    </ul>
  )
}
