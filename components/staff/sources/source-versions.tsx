import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { Version } from '@/lib/revisions/version'
import { sourcePath } from '@/lib/routes'
import type { CitedSource } from '@/lib/sources/cited-source'
import { SOURCE_FIELDS, SOURCE_FIELD_NAMES } from '@/lib/sources/fields'
import { CaseLink } from '../case-link'
import { Changed } from '../change-facts'
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
    <dl className="space-y-3 border-s-2 border-line ps-4">
      {SOURCE_FIELD_NAMES.flatMap((name) =>
        changes
          .filter((change) => change.name === name)
          .map(({ from, to }) => (
            <div key={name}>
              <dt className="font-semibold">{labels[name]}</dt>
              <Changed
                {...{ name, from, to }}
                nature={SOURCE_FIELDS[name].type === 'text' ? 'prose' : 'value'}
                value={said}
              />
            </div>
          )),
      )}
    </dl>
  )
}
