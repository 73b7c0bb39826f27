import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Tag } from '@/components/ui/tag'
import { Value, saysNothing } from '@/components/record/value'
import { kindOf } from '@/lib/record/kinds'
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
  return (
    <span dir="auto">
      {told.length === 0 && t(`one.${entry.kind}`)}
      {told.map(({ name, field }, index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          <Value field={field} value={entry.values[name]} />
        </Fragment>
      ))}
      {cite !== null && entry.texts.sources === '' && (
        <>
          {' '}
          <Tag>{staff('noSource')}</Tag>
        </>
      )}
    </span>
  )
}
