import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import type { FieldKey } from '@/lib/record/field-key'
import { type KindCode, kindOf } from '@/lib/record/kinds'
import { Value, saysNothing } from './value'

type Props = { entry: { kind: KindCode; values: object }; without?: readonly string[] }

/**
 * The fields of an entry as pairs, in the order of its form: those that say something and that are
 * not told already (`without`).
 */
export function EntryDetails(props: Props) {
  return saidFields(props).length === 0 ? null : (
    <Facts>
      <DetailFacts {...props} />
    </Facts>
  )
}

/** The same pairs, to stand among others. */
export function DetailFacts(props: Props) {
  const t = useTranslations('record')
  const { entry } = props
  return saidFields(props).map(({ name, field, value }) => (
    <Fact key={name} name={t(`field.${entry.kind}.${name}` as FieldKey)}>
      <Value field={field} value={value} />
    </Fact>
  ))
}

function saidFields({ entry, without = [] }: Props) {
  const values = entry.values as Record<string, unknown>
  return Object.entries(kindOf(entry.kind).fields)
    .map(([name, field]) => ({ name, field, value: values[name] }))
    .filter(({ name, field, value }) => !without.includes(name) && !saysNothing(field, value))
}
