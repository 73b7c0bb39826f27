import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import type { PublicCase } from '@/lib/cases/public-case'
import type { LedgerBrief, PublicLedger } from '@/lib/messages/public-ledger'
import { type Became, becameOf, saysAnything } from '@/lib/outcomes/figures'
import type { PublicKindCode } from '@/lib/record/kinds'
import type { PublicEntry } from '@/lib/record/public-entry'
import { BecameEntry, type SourcesOf, becameAnchor } from './became-entry'
import { OutcomeItem } from './outcome-item'
import { ThreeFigures } from './three-figures'

type Props = { caseRecord: PublicCase; ledger: PublicLedger | LedgerBrief }

/** What became of the messages of a case; nothing where nothing is known of it. */
export function WhatBecame({ caseRecord, ledger }: Props) {
  const t = useTranslations('outcomes')
  const became = becameOf(caseRecord)
  if (!saysAnything(became)) return null
  const told = { sources: caseRecord.sources, list: false }
  return (
    <Section id="became" title={t('title')}>
      <ThreeFigures ledger={ledger} became={became} />
      <Entries kind="ask" entries={became.asks} {...{ became, told }} />
      <Entries kind="delivery" entries={became.deliveries} {...{ became, told }} />
      <Entries kind="receipt" entries={became.receipts} {...{ became, told }} />
      <Entries kind="authorityReply" entries={became.replies} {...{ became, told }} />
      <Outcomes became={became} told={told} />
    </Section>
  )
}

/** The two figures that stand beside what was sent, each with the reports that it is made of. */
export function OtherFigures({ caseRecord, ledger }: Props) {
  const t = useTranslations('outcomes')
  const became = becameOf(caseRecord)
  const told = { sources: caseRecord.sources, list: true }
  // The asks are told on the page of the case.
  const alone = { ...became, asks: [] }
  return (
    <Section id="became" title={t('title')}>
      <ThreeFigures ledger={ledger} became={became} />
      <Entries kind="delivery" entries={became.deliveries} {...{ became: alone, told }} />
      <Entries kind="receipt" entries={became.receipts} {...{ became: alone, told }} />
    </Section>
  )
}

type Told = { became: Became; told: SourcesOf }

function Entries({
  kind,
  entries,
  became,
  told,
}: Told & { kind: PublicKindCode; entries: PublicEntry[] }) {
  const t = useTranslations('record.many')
  if (entries.length === 0) return null
  return (
    <div className="space-y-2">
      <h3 className="text-lg font-semibold">{t(kind)}</h3>
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} id={becameAnchor(entry.id)} className="py-2">
            <BecameEntry entry={entry} became={became} told={told} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Outcomes({ became, told }: Told) {
  const t = useTranslations('outcomes')
  const many = useTranslations('record.many')
  if (became.outcomes.length === 0) return null
  return (
    <div className="space-y-2">
      <h3 className="text-lg font-semibold">{many('outcome')}</h3>
      <p>{t('outcomesIntro')}</p>
      <ul className="divide-y divide-line">
        {became.outcomes.map((outcome) => (
          <li key={outcome.id} id={becameAnchor(outcome.id)} className="py-2">
            <OutcomeItem outcome={outcome} became={became} told={told} />
          </li>
        ))}
      </ul>
    </div>
  )
}
