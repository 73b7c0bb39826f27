import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { Button } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import { sourceVersionsPath, sourcesPath } from '@/lib/routes'
import type { CitedSource } from '@/lib/sources/cited-source'
import { SOURCE_FIELD_NAMES, sourceTexts } from '@/lib/sources/fields'
import { CaseLink } from '../case-link'
import { ConfidentialTag, LookDue } from './source-tags'
import { useSourceLabels, useSourceName, useSourceWords } from './source-words'

type Props = {
  caseRecord: StaffCase
  source: CitedSource
  today: IsoDay
  done: ReactNode
  /** The form; null where one may only read. */
  form: ReactNode
  verify: (form: FormData) => Promise<void>
  /** Where it bears out what; null when it bears out nothing that stands. */
  citations: ReactNode
  files: ReactNode
}

/** One source: what is recorded of it, and the copies that are kept. */
export function SourcePage({
  caseRecord,
  source,
  today,
  done,
  form,
  verify,
  citations,
  files,
}: Props) {
  const t = useTranslations('staff.sources')
  const cited = useTranslations('staff.citations')
  const versions = useTranslations('staff.versions')
  const mayEdit = form !== null
  return (
    <article className="space-y-10">
      <PageTitle
        above={<CaseLink caseRecord={caseRecord} />}
        lead={t('facts', { count: source.facts })}
      >
        {useSourceName()(source)}
      </PageTitle>
      {done}
      <ConfidentialTag source={source} />
      {mayEdit && caseRecord.state === 'published' && <Notice>{t('edit.publicNow')}</Notice>}
      <p>
        <a href={sourceVersionsPath(caseRecord.reference, source.id)}>{versions('link')}</a>
      </p>
      <LookDue source={source} today={today} />
      {mayEdit && (
        <form action={verify}>
          <Button look="quiet">{t('verify')}</Button>
        </form>
      )}
      <Section id="recorded" title={t('edit.recorded')}>
        {form ?? <Recorded source={source} />}
      </Section>
      {citations && (
        <Section id="citations" title={cited('title')}>
          <p className="max-w-prose text-muted">{cited('lead')}</p>
          {citations}
        </Section>
      )}
      <Section id="files" title={t('file.title')}>
        {files}
      </Section>
      <p>
        <a href={sourcesPath(caseRecord.reference)}>{t('edit.back')}</a>
      </p>
    </article>
  )
}

function Recorded({ source: { values } }: { source: CitedSource }) {
  const t = useTranslations('staff.sources.edit')
  const labels = useSourceLabels()
  const say = useSourceWords()
  const texts = values && sourceTexts(values)
  return (
    <>
      <p className="text-muted">{t('readOnly')}</p>
      <Facts>
        {SOURCE_FIELD_NAMES.map(
          (name) =>
            texts &&
            texts[name] !== '' && (
              <Fact key={name} name={labels[name]}>
                <span dir="auto">{say(name, texts[name])}</span>
              </Fact>
            ),
        )}
      </Facts>
    </>
  )
}
