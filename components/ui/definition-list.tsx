import { Fragment, type ReactNode } from 'react'

export type Definition = { term: ReactNode; description: ReactNode; key: string }

/** What is what: terms beside (on a phone above) their descriptions. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-y-2">
      {items.map(({ key, term, description }) => (
        <Fragment key={key}>
          <dt className="text-muted">{term}</dt>
          <dd className="mb-2 sm:mb-0">{description}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
