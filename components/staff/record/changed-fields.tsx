import type { FieldChange } from '@/lib/revisions/version'
import type { fieldNature } from '@/lib/history/field-nature'
import { Changed } from '../change-facts'

type Props = {
  /** In the order in which they are told. */
  changes: readonly FieldChange[]
  labelOf: (name: string) => string
  natureOf: (name: string) => ReturnType<typeof fieldNature>
  /** A value of a field in words. */
  say: (name: string, value: unknown) => string
}

/** What a version changed, field by field. What was nothing before is told as it is. */
export function ChangedFields({ changes, labelOf, natureOf, say }: Props) {
  return (
    <dl className="space-y-3 border-s-2 border-line ps-4">
      {changes.map(({ name, from, to }) => (
        <div key={name}>
          <dt className="font-semibold">{labelOf(name)}</dt>
          {from === null ? (
            <dd dir="auto" className="whitespace-pre-line">
              {say(name, to)}
            </dd>
          ) : (
            <Changed {...{ name, from, to }} nature={natureOf(name)} value={say} />
          )}
        </div>
      ))}
    </dl>
  )
}
