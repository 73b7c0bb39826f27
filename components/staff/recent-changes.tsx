import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/history/entry'
import { caseHistoryPath } from '@/lib/routes'
import { useChangeWords } from './change-words'
import { Moment } from './moment'

/** What was changed lately, by whom, with the way to the whole history of the case. */
export function RecentChanges({ changes }: { changes: HistoryEntry[] }) {
  const t = useTranslations('staff.home')
  if (changes.length === 0) return <p>{t('noChanges')}</p>
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => (
        <li key={change.seq} className="flex flex-wrap justify-between gap-x-6 py-2">
          <RecentChange change={change} />
        </li>
      ))}
    </ul>
  )
}

function RecentChange({ change }: { change: HistoryEntry }) {
  const { who, what } = useChangeWords(change)
  return (
    <>
      <span>
        {who} {what}: <a href={caseHistoryPath(change.reference)}>{change.reference}</a>
      </span>
      <span className="text-sm text-muted">
        <Moment at={change.at} />
      </span>
    </>
  )
}
