import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { valuesOf } from '@/lib/forms/read-form'
import type { KindCode } from '@/lib/record/kinds'
import type { StaffEntry } from '@/lib/record/staff-entry'
import { editEntryPath, versionsPath } from '@/lib/routes'
import { AddEntry } from './add-entry'
import type { Desk } from './desk'
import { EntryLine } from './entry-line'

type Props = {
  desk: Desk
  entry: StaffEntry
  /** The kinds of entries that may be added within it. */
  kinds: readonly KindCode[]
}

const LINK = 'inline-flex min-h-11 items-center text-accent underline'

/** An entry whose form is not open: one line, and the ways on from it. */
export function ClosedEntry({ desk, entry, kinds }: Props) {
  const t = useTranslations('staff.record')
  const names = useTranslations('record')
  const sources = useTranslations('staff.sources')
  const { kind, id } = entry
  const name = names(`one.${kind}`)
  const hasDraft = desk.drafts.includes(desk.formName({ kind, id, parentId: null }))
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <EntryLine entry={entry} />
      {valuesOf(entry.texts.sources).some((source) => desk.due.has(source)) && (
        <Tag tone="accent">{sources('due')}</Tag>
      )}
      {desk.mayEdit && (
        <a
          className={LINK}
          href={editEntryPath(desk.reference, kind, id)}
          aria-label={t('of', { action: t('edit'), entry: name })}
        >
          {t('edit')}
        </a>
      )}
      <a
        className={LINK}
        href={versionsPath(desk.reference, kind, id)}
        aria-label={t('of', { action: t('versions'), entry: name })}
      >
        {t('versions')}
      </a>
      {kinds.map((each) => (
        <AddEntry key={each} desk={desk} kind={each} parentId={id} />
      ))}
      {hasDraft && <Tag>{t('unsaved')}</Tag>}
    </div>
  )
}
