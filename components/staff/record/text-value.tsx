import { useTranslations } from 'next-intl'
import { Value } from '@/components/record/value'
import type { StaffSource } from '@/lib/cases/staff-case'
import { valuesOf } from '@/lib/forms/read-form'
import { choiceKey, isCode } from '@/lib/record/choices'
import { type KindCode, kindOf } from '@/lib/record/kinds'
import { readField } from '@/lib/record/read-field'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { EntryLine } from './entry-line'

/** What the texts of a version may name by an id. */
export type Named = { sources: readonly StaffSource[]; others: readonly StaffEntry[] }

type Props = { kind: KindCode; name: string; text: string; named: Named }

/** A field of an entry as it was kept as text, in words. */
export function TextValue({ kind, name, text, named }: Props) {
  const words = useTranslations('words')
  const field = kindOf(kind).fields[name]
  if (name === 'sources') return <SourceNames ids={valuesOf(text)} sources={named.sources} />
  if (field?.type === 'choice' && isCode(field.list, text))
    return words(choiceKey(field.list, text))
  if (field?.type === 'link') {
    const linked = named.others.find(({ id }) => id === text)
    return linked ? <EntryLine entry={linked} /> : text
  }
  if (field === undefined) return <bdi>{text}</bdi>
  const read = readField(field, text)
  return read.ok ? <Value field={field} value={read.value} /> : <bdi>{text}</bdi>
}

function SourceNames({
  ids,
  sources,
}: {
  ids: readonly string[]
  sources: readonly StaffSource[]
}) {
  const t = useTranslations('staff')
  return (
    <ul>
      {ids.map((id) => {
        const source = sources.find((each) => each.id === id)
        return (
          <li key={id}>
            {source === undefined
              ? t('record.goneSource')
              : 'confidential' in source
                ? t('event.confidentialSource')
                : t('event.source', source)}
          </li>
        )
      })}
    </ul>
  )
}
