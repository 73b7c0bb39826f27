import { useTranslations } from 'next-intl'
import { When } from '@/components/cases/when'
import { eventTypeWords } from '@/components/cases/words'
import type { StaffCitation, Statement } from '@/lib/citations/citation'
import { EntryLine } from '../record/entry-line'

/** What a citation bears out, in one line. */
export function StatementWords({ about }: { about: Statement }) {
  const t = useTranslations('staff.citations')
  const words = useTranslations('words')
  const record = useTranslations('record')
  switch (about.kind) {
    case 'case':
      return t('case')
    case 'tally':
      return t('tally')
    case 'event':
      return (
        <>
          {words(eventTypeWords[about.event.type])}, <When date={about.event.date} />
        </>
      )
    case 'entry':
      return (
        <>
          {record(`one.${about.entry.kind}`)}: <EntryLine entry={about.entry} />
        </>
      )
  }
}

/** What a source bears out, where and in which words, for those who only read. */
export function CitationList({ citations }: { citations: readonly StaffCitation[] }) {
  return (
    <ol className="list-decimal space-y-2 ps-6">
      {citations.map(({ id, about, locator, quote }) => (
        <li key={id}>
          <StatementWords about={about} />
          {locator + quote !== '' && (
            <p dir="auto" className="text-muted">
              {locator} {quote !== '' && <q>{quote}</q>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
