import { useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { type PublicLedger, partsOf } from '@/lib/messages/public-ledger'
import { TallySentence } from './ledger-line'
import { CountSentence } from './message-count'

/** The number of a case as of a day, with everything that is in it. */
export function MessagesAsOf({ ledger }: { ledger: PublicLedger }) {
  const t = useTranslations('as-of')
  const said = useTranslations('messages-ledger.said')
  const { added, inside } = partsOf(ledger)
  return (
    <div className="space-y-3">
      <p className="text-2xl font-bold text-balance">
        {ledger.total === 0 ? t('messagesNone') : <CountSentence ledger={ledger} />}
      </p>
      {ledger.tallies.length + ledger.deeds.length > 0 && (
        <ul className="list-disc space-y-1 ps-5">
          {ledger.tallies.map((tally) => (
            <li key={tally.id}>
              <TallySentence tally={tally} />
              <span className="block text-sm text-muted">
                {t.rich('tallyAsOf', { when: () => <EdtfWords edtf={tally.asOf} /> })}
              </span>
            </li>
          ))}
          {added > 0 && <li>{said('logged', { count: added })}</li>}
          {inside > 0 && <li>{said('loggedInside', { count: inside })}</li>}
        </ul>
      )}
      <p className="text-sm text-muted">{t('messagesNote')}</p>
    </div>
  )
}
