import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { HistoryEntry } from '@/lib/history/entry'
import { caseHistoryPath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { ChangeFacts } from './change-facts'
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
      <ChangeFacts change={change} />
    </>
  )
}
