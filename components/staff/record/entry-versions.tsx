import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { StaffEntry } from '@/lib/record/staff-entry'
import type { Version } from '@/lib/revisions/version'
import { editEntryPath, recordPath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import { momentWords } from '../moment-words'
import { EntryLine } from './entry-line'
import type { Named } from './text-value'
import { VersionChanges } from './version-changes'

type Props = {
  caseRecord: StaffCase
  entry: StaffEntry
  /** Newest first. */
  versions: readonly Version[]
  named: Named
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
  /** Why a button did nothing. */
  refused: ReactNode
}

/** Every version of an entry: who made it, what it changed, and the way back to it. */
export function EntryVersions(props: Props) {
  const { caseRecord, entry, versions, named, mayRestore, restore, refused } = props
  const t = useTranslations('staff.record')
  const kinds = useTranslations('record')
  const { kind, id, deletedAt } = entry
  const back =
    deletedAt === null
      ? editEntryPath(caseRecord.reference, kind, id)
      : `${recordPath(caseRecord.reference)}#deleted`
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('versionsLead')}>
        {t('versionsTitle')}
      </PageTitle>
      {refused}
      <p>
        <a href={back}>{kinds(`one.${kind}`)}</a>: <EntryLine entry={entry} />
      </p>
      {deletedAt !== null && <p>{t('deletedNow')}</p>}
      <ol aria-label={t('versions')} className="divide-y divide-line">
        {versions.map((version) => {
          const stands = version.current && deletedAt === null
          return (
            <li key={version.version} className="space-y-3 py-5">
              <Heading version={version} stands={stands} />
              <VersionChanges {...{ kind, version, named }} />
              {mayRestore && !stands && version.id !== null && (
                <form action={restore}>
                  <input type="hidden" name="revision" defaultValue={version.id} />
                  <Button
                    look="quiet"
                    aria-label={t('restoreVersion', { version: version.version })}
                  >
                    {t('restoreThis')}
                  </Button>
                </form>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Heading({ version: { version, made }, stands }: { version: Version; stands: boolean }) {
  const t = useTranslations('staff')
  const locale = useLocale()
  const name = made?.byMachine ? t('history.machine', { name: made.by }) : made?.by
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <h2 className="font-semibold">
        {made === null || name === undefined
          ? t('record.keptSince', { version })
          : t('record.version', { version, name, at: momentWords(made.at, locale) })}
      </h2>
      {made !== null && <Tag>{t(`record.how.${made.how}`)}</Tag>}
      {stands && <strong className="font-semibold">{t('record.current')}</strong>}
    </div>
  )
}
