import type { ReactNode } from 'react'

/** Facts as pairs of a name and what is known: the names beside, on a phone above, what they name. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="mt-3 grid grid-cols-1 gap-y-3 sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-x-6">
      {children}
    </dl>
  )
}

/** One fact among Facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-sm text-muted sm:text-base">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
