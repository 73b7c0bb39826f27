import type { ReactNode } from 'react'

/** Something more for whoever wants it: opens without any script, and is open on paper. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group rounded-md border border-line bg-surface">
      <summary className="min-h-11 px-4 py-2.5 font-semibold text-accent hover:text-accent-strong">
        {summary}
      </summary>
      <div className="space-y-4 border-t border-line px-4 py-4">{children}</div>
    </details>
  )
}
