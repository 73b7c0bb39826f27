import type { ReactNode } from 'react'

export type PartHeading = 'h3' | 'h4'

/** A titled part of a person's record. Its heading is one level below what it belongs to. */
export function Part({
  heading: Heading,
  title,
  note,
  children,
}: {
  heading: PartHeading
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <div className="space-y-2">
      <Heading className="text-lg font-semibold">{title}</Heading>
      {note !== undefined && <p className="text-sm text-muted">{note}</p>}
      {children}
    </div>
  )
}
