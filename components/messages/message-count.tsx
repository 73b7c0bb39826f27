import { useLocale, useTranslations } from 'next-intl'
import { type LedgerBrief, type PublicLedger, partsOf } from '@/lib/messages/public-ledger'
import { messagesPath } from '@/lib/routes'
import { countWords } from './count-words'
import { TallySentence } from './ledger-line'

/** The public number of a case in words that say what was counted. */
export function CountSentence({ ledger }: { ledger: PublicLedger | LedgerBrief }) {
  const t = useTranslations('messages-ledger')
  return t(countWords(ledger), { count: ledger.total })
}

/** The number of a case, which opens to the entries behind it. */
export function MessageCount({
  ledger,
  slug,
}: {
  ledger: PublicLedger | LedgerBrief
  slug: string
}) {
  const t = useTranslations('messages-ledger')
  const mail = useTranslations('following')
  const locale = useLocale()
  const fair = useTranslations('fair.ledger')
  const isBrief = 'parts' in ledger
  const { added, inside } = isBrief ? ledger.parts : partsOf(ledger)
  const entries = isBrief ? ledger.entries : ledger.tallies.length + ledger.deeds.length
  const number = (
    <span className="text-2xl font-bold text-balance">
      <CountSentence ledger={ledger} />
    </span>
  )
  if (entries === 0) return <p>{number}</p>
  return (
    <details className="print:details-content:[content-visibility:visible]">
      <summary className="cursor-pointer rounded-md marker:text-muted">
        {number}{' '}
        <span className="block text-sm text-accent underline print:hidden">{t('open')}</span>
      </summary>
      <ul className="mt-3 list-disc space-y-1 ps-5">
        {ledger.tallies.map((tally) => (
          <li key={tally.id}>
            <TallySentence tally={tally} />
          </li>
        ))}
        {isBrief && ledger.more > 0 && <li>{fair('more', { count: ledger.more })}</li>}
        {added > 0 && <li>{t('said.logged', { count: added })}</li>}
        {inside > 0 && <li>{t('said.loggedInside', { count: inside })}</li>}
      </ul>
      {ledger.confirmed !== undefined && ledger.confirmed > 0 && (
        <p className="mt-2 text-sm">{mail('confirmed', { count: ledger.confirmed })}</p>
      )}
      <p className="mt-3 print:hidden">
        <a href={messagesPath(locale, slug)}>{t('whole')}</a>
      </p>
    </details>
  )
}
