import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { HistoryEntry } from '@/lib/history/entry'
import { caseHistoryPath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { useChangeWords } from './change-words'
import { Moment } from './moment'

type Props = {
  caseRecord: StaffCase
  history: { total: number; perPage: number; items: HistoryEntry[] }
  page: number
}

/** Who changed what in a case, when, with the values before and after. */
export function CaseHistory({ caseRecord, history, page }: Props) {
  const t = useTranslations('staff')
  const words = {
    label: t('list.pages'),
    previous: t('list.previous'),
    next: t('list.next'),
    page: (number: number) => t('list.page', { page: number }),
  }
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>
        {t('history.title', { title: caseRecord.title })}
      </PageTitle>
      {history.items.length === 0 && <p>{t('history.empty')}</p>}
      <ol aria-label={t('history.caption')} className="divide-y divide-line">
        {history.items.map((change) => (
          <li key={change.seq} className="space-y-2 py-4">
            <Change change={change} />
          </li>
        ))}
      </ol>
      <Pagination
        page={page}
        last={Math.ceil(history.total / history.perPage)}
        hrefOf={(number) => `${caseHistoryPath(caseRecord.reference)}?page=${number}`}
        words={words}
      />
    </>
  )
}

function Change({ change }: { change: HistoryEntry }) {
  const t = useTranslations('staff.history')
  const { who, what } = useChangeWords(change)
  const { reason } = change.detail
  return (
    <>
      <p>
        <strong className="font-semibold">{who}</strong> {what}, <Moment at={change.at} />
      </p>
      {reason !== undefined && <p>{t('reason', { reason })}</p>}
      <Facts change={change} />
    </>
  )
}

function Facts({ change }: { change: HistoryEntry }) {
  const { detail } = change
  const t = useTranslations('staff.history')
  const { field, value } = useChangeWords(change)
  const changes = Object.entries(detail.changes ?? {})
  const facts = Object.entries(detail.facts ?? {}).filter(([, fact]) => fact !== null)
  if (changes.length + facts.length === 0) return null
  return (
    <dl className="space-y-1 border-s-2 border-line ps-4 text-sm">
      {changes.map(([name, { from, to }]) => (
        <div key={name}>
          <dt className="font-semibold">{field(name)}</dt>
          <dd dir="auto" className="whitespace-pre-line text-muted">
            <del className="no-underline">{t('before', { value: value(name, from) })}</del>
          </dd>
          <dd dir="auto" className="whitespace-pre-line">
            <ins className="no-underline">{t('after', { value: value(name, to) })}</ins>
          </dd>
        </div>
      ))}
      {facts.map(([name, fact]) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="font-semibold">{field(name)}</dt>
          <dd dir="auto">{value(name, fact)}</dd>
        </div>
      ))}
    </dl>
  )
}
