import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Section } from '@/components/cases/section'
import { OtherFigures } from '@/components/outcomes/what-became'
import type { PublicCase } from '@/lib/cases/public-case'
import { type PublicLedger, partsOf } from '@/lib/messages/public-ledger'
import { casePath } from '@/lib/routes'
import { DeedTable } from './deed-table'
import { CountSentence } from './message-count'
import { TallyList } from './tally-list'

type Props = { caseRecord: PublicCase; ledger: PublicLedger }

/** The ledger behind the number of a case: everything that is added, and everything that is not. */
export function LedgerPage({ caseRecord, ledger }: Props) {
  const t = useTranslations('messages-ledger')
  const mail = useTranslations('following')
  const locale = useLocale()
  return (
    <article className="space-y-12">
      <header className="space-y-4">
        <p>
          <a href={casePath(locale, caseRecord.slug)}>
            {t.rich('back', { name: () => <InItsLanguage of={caseRecord.title} /> })}
          </a>
        </p>
        <h1 className="text-3xl font-bold text-balance sm:text-4xl">
          {t.rich('title', { name: () => <InItsLanguage of={caseRecord.title} /> })}
        </h1>
        <p className="text-2xl font-semibold">
          <CountSentence ledger={ledger} />
        </p>
        <WhatIsAdded ledger={ledger} />
      </header>
      <Section id="reported" title={t('tallies.title')}>
        {ledger.tallies.length > 0 && <p>{t('tallies.intro')}</p>}
        <TallyList tallies={ledger.tallies} />
      </Section>
      <Section id="logged" title={t('deeds.title')}>
        {ledger.deeds.length > 0 && <p>{t('deeds.intro')}</p>}
        <DeedTable deeds={ledger.deeds} />
        {ledger.confirmed !== undefined && ledger.confirmed > 0 && (
          <p>{mail('confirmed', { count: ledger.confirmed })}</p>
        )}
      </Section>
      <OtherFigures caseRecord={caseRecord} ledger={ledger} />
      <Section id="how" title={t('how.title')}>
        <div className="max-w-prose space-y-3">
          {(['sent', 'overlap', 'estimate', 'noGoal'] as const).map((point) => (
            <p key={point}>{t(`how.${point}`)}</p>
          ))}
        </div>
      </Section>
    </article>
  )
}

function WhatIsAdded({ ledger }: { ledger: PublicLedger }) {
  const t = useTranslations('messages-ledger.said')
  const { reported, reportedIsEstimate, added, inside } = partsOf(ledger)
  if (reported + added + inside === 0) return <p>{t('nothing')}</p>
  return (
    <>
      <p>{t('sum')}</p>
      <ul className="list-disc ps-5">
        <li>{t(reportedIsEstimate ? 'reportedAbout' : 'reported', { count: reported })}</li>
        <li>{t('logged', { count: added })}</li>
        {inside > 0 && <li>{t('loggedInside', { count: inside })}</li>}
      </ul>
    </>
  )
}
