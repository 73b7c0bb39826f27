import type { ReactNode } from 'react'

/** The one first heading of a page, with a line above and a lead below it. */
export function PageTitle({
  above,
  lead,
  children,
}: {
  above?: ReactNode
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <header className="space-y-3">
      {above !== undefined && <div className="text-sm text-muted">{above}</div>}
      <h1 className="text-3xl font-bold sm:text-4xl">{children}</h1>
      {lead !== undefined && <div className="max-w-prose text-lg text-muted">{lead}</div>}
    </header>
  )
}
