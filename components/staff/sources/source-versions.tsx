import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { Version } from '@/lib/revisions/version'
import { sourcePath } from '@/lib/routes'
import type { CitedSource } from '@/lib/sources/cited-source'
import { CaseLink } from '../case-link'
import { ChangedFields } from '../record/changed-fields'
import { VersionList } from '../record/version-list'
import { useSourceLabels, useSourceName, useSourceWords } from './source-words'

type Props = {
  caseRecord: StaffCase
  source: CitedSource
  /** Newest first. */
  versions: readonly Version[]
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
  /** Why a button did nothing. */
  refused: ReactNode
}

/** Every version of what is recorded of a source, and the way back to it. */
export function SourceVersions(props: Props) {
  const { caseRecord, source, versions, mayRestore, restore, refused } = props
  const t = useTranslations('staff')
  const name = useSourceName()(source)
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('record.versionsLead')}>
        {t('versions.title', { title: name })}
      </PageTitle>
      {refused}
      <p>
        <a href={sourcePath(caseRecord.reference, source.id)}>{name}</a>
      </p>
      {versions.length === 0 && <p>{t('versions.noneOfSource')}</p>}
      <VersionList
        {...{ versions, mayRestore, restore }}
        changesOf={(version) => <SourceChanges version={version} />}
      />
    </>
  )
}

function SourceChanges({ version: { changes } }: { version: Version }) {
  const t = useTranslations('staff')
  const labels = useSourceLabels()
  const say = useSourceWords()
  const said = (name: string, text: unknown) =>
    typeof text === 'string' ? say(name, text) : t('history.nothing')
  if (changes.length === 0) return <p>{t('record.unchanged')}</p>
  return (
    <ChangedFields
      changes={changes}
      labelOf={(name) => labels[name as keyof typeof labels]}
      natureOf={(name) => (name === 'note' ? 'prose' : 'value')}
      say={said}
    />
  )
}
