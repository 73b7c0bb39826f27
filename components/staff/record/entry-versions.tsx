import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { StaffEntry } from '@/lib/record/staff-entry'
import type { Version } from '@/lib/revisions/version'
import { editEntryPath, recordPath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import { EntryLine } from './entry-line'
import type { Named } from './text-value'
import { VersionChanges } from './version-changes'
import { VersionList } from './version-list'

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
      <VersionList
        {...{ versions, mayRestore, restore }}
        isGone={deletedAt !== null}
        changesOf={(version) => <VersionChanges {...{ kind, version, named }} />}
      />
    </>
  )
}
