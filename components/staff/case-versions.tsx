import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { fieldNature } from '@/lib/history/field-nature'
import type { Version } from '@/lib/revisions/version'
import { CaseLink } from './case-link'
import { useFieldWords } from './change-words'
import { ChangedFields } from './record/changed-fields'
import { VersionList } from './record/version-list'

type Props = {
  caseRecord: StaffCase
  /** Newest first. */
  versions: readonly Version[]
  /** Those who looked after the case in any of them. */
  owners: readonly { id: string; name: string }[]
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
  /** Why a button did nothing. */
  refused: ReactNode
}

/** Every version of what a case says about itself, and the way back to it. */
export function CaseVersions({
  caseRecord,
  versions,
  owners,
  mayRestore,
  restore,
  refused,
}: Props) {
  const t = useTranslations('staff')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('record.versionsLead')}>
        {t('versions.title', { title: caseRecord.title })}
      </PageTitle>
      {refused}
      {versions.length === 0 && <p>{t('versions.none')}</p>}
      <VersionList
        {...{ versions, mayRestore, restore }}
        changesOf={(version) => <CaseChanges {...{ version, owners }} />}
      />
    </>
  )
}

function CaseChanges({
  version: { changes },
  owners,
}: { version: Version } & Pick<Props, 'owners'>) {
  const t = useTranslations('staff.record')
  const { field, value } = useFieldWords('Case')
  const said = (name: string, text: unknown) =>
    value(name, name === 'owner' ? (owners.find(({ id }) => id === text)?.name ?? text) : text)
  if (changes.length === 0) return <p>{t('unchanged')}</p>
  return (
    <ChangedFields
      changes={changes}
      labelOf={field}
      natureOf={(name) => fieldNature('Case', name)}
      say={said}
    />
  )
}
