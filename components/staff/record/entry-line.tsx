import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { termInWords } from '@/components/cases/term-words'
import { Tag } from '@/components/ui/tag'
import { Value, saysNothing } from '@/components/record/value'
import { isPublicKind, kindOf } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'

/** An entry in one line: enough to know which it is. */
export function EntryLine({ entry }: { entry: StaffEntry }) {
  const t = useTranslations('record')
  const staff = useTranslations('staff.record')
  const { fields, summary, cite } = kindOf(entry.kind)
  const told = summary.flatMap((name) => {
    const field = fields[name]
    return field && !saysNothing(field, entry.values[name]) ? [{ name, field }] : []
  })
  const term = useTermWords(entry)
  return (
    <span dir="auto">
      {told.length === 0 && t(`one.${entry.kind}`)}
      {told.map(({ name, field }, index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          {name === 'termYears' ? term : <Value field={field} value={entry.values[name]} />}
        </Fragment>
      ))}
      {cite !== null && isPublicKind(entry.kind) && entry.texts.sources === '' && (
        <>
          {' '}
          <Tag>{staff('noSource')}</Tag>
        </>
      )}
    </span>
  )
}

/** A term is told whole: years, months and days are three fields of one thing. */
function useTermWords({ values }: StaffEntry): string {
  const part = (name: string) => (typeof values[name] === 'number' ? values[name] : null)
  const term = { years: part('termYears'), months: part('termMonths'), days: part('termDays') }
  return termInWords(term, useLocale())
}
