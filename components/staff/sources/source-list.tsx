import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import { sourcePath } from '@/lib/routes'
import type { CitedSource } from '@/lib/sources/cited-source'
import { sourceTexts } from '@/lib/sources/fields'
import { isLookDue } from '@/lib/sources/review'
import { CaseLink } from '../case-link'
import { ConfidentialTag, LookDue } from './source-tags'
import { useSourceLabels, useSourceName, useSourceWords } from './source-words'

/** A source in the list, with how many files are kept of it. `verify`: null where one may not. */
type Listed = CitedSource & { files: number; verify: ((form: FormData) => Promise<void>) | null }

type Props = {
  caseRecord: StaffCase
  sources: readonly Listed[]
  today: IsoDay
  done: ReactNode
}

/** Everything that a case cites, and which of it somebody should look at again. */
export function SourceList({ caseRecord, sources, today, done }: Props) {
  const t = useTranslations('staff.sources')
  const count = sources.filter(({ review }) => isLookDue(review, today)).length
  return (
    <article className="space-y-8">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      {done}
      <p>{sources.length === 0 ? t('none') : t('dueCount', { count })}</p>
      {sources.length > 0 && (
        <ul aria-label={t('list')} className="divide-y divide-line">
          {sources.map((source) => (
            <li key={source.id} id={source.id} className="scroll-mt-4 space-y-3 py-5">
              <OneSource {...{ source, today }} reference={caseRecord.reference} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function OneSource({
  source,
  reference,
  today,
}: {
  source: Listed
  reference: string
  today: IsoDay
}) {
  const t = useTranslations('staff.sources')
  const name = useSourceName()(source)
  const action = source.verify ? t('open') : t('openOnly')
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong dir="auto" className="font-semibold">
          {name}
        </strong>
        <ConfidentialTag source={source} />
      </p>
      <SourceFacts source={source} />
      <LookDue source={source} today={today} />
      {source.values && (
        <div className="flex flex-wrap items-center gap-4">
          <a
            className="inline-flex min-h-11 items-center text-accent underline"
            href={sourcePath(reference, source.id)}
            aria-label={t('openWhich', { action, source: name })}
          >
            {action}
          </a>
          {source.verify && (
            <form action={source.verify}>
              <Button look="quiet" aria-label={t('verifyWhich', { source: name })}>
                {t('verify')}
              </Button>
            </form>
          )}
        </div>
      )}
    </>
  )
}

const SHOWN = [
  'kind',
  'reliability',
  'connection',
  'published',
  'accessed',
  'lastVerifiedOn',
] as const

function SourceFacts({ source: { values, facts, files } }: { source: Listed }) {
  const t = useTranslations('staff.sources')
  const labels = useSourceLabels()
  const say = useSourceWords()
  const texts = values && sourceTexts(values)
  const shown = SHOWN.flatMap((name) =>
    texts && texts[name] !== '' ? [{ name: labels[name], value: say(name, texts[name]) }] : [],
  )
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {shown.map((pair) => (
        <li key={pair.name}>{t('pair', pair)}</li>
      ))}
      <li>{t('facts', { count: facts })}</li>
      {values && <li>{t('files', { count: files })}</li>}
    </ul>
  )
}
