import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/history/entry'
import { caseHistoryPath } from '@/lib/routes'
import { useChangeWords } from './change-words'
import { Moment } from './moment'

/** What was changed lately, by whom, with the way to the whole history of the case. */
export function RecentChanges({ changes }: { changes: HistoryEntry[] }) {
  const t = useTranslations('staff.home')
  const { who, what } = useChangeWords()
  if (changes.length === 0) return <p>{t('noChanges')}</p>
  return (
    <ul className="divide-y divide-line">
      {changes.map((change) => (
        <li key={change.seq} className="flex flex-wrap justify-between gap-x-6 py-2">
          <span>
            {who(change)} {what(change)}:{' '}
            <a href={caseHistoryPath(change.reference)}>{change.reference}</a>
          </span>
          <span className="text-sm text-muted">
            <Moment at={change.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
