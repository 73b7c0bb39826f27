import { useLocale, useTranslations } from 'next-intl'
import { MessagesAsOf } from '@/components/messages/messages-as-of'
import { WhatBecame } from '@/components/outcomes/what-became'
import type { CaseAsOf } from '@/lib/cases/as-of'
import type { AsOfRefusal } from '@/lib/cases/as-of-day'
import { labelOf } from '@/lib/cases/case-card'
import type { PublicCase } from '@/lib/cases/public-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import { setStatus } from '@/lib/http/status'
import type { PublicLedger } from '@/lib/messages/public-ledger'
import { casePath } from '@/lib/routes'
import { AsOfForm } from './as-of-form'
import { HowWeKnow } from './how-we-know'
import { LifePicture } from './life-picture'
import { InItsLanguage } from './local-text'
import { People } from './people'
import { Section } from './section'
import { StatusTag } from './status-tag'
import { Timeline } from './timeline'
import { Day, When } from './when'

type Props = { asOf: CaseAsOf; ledger: PublicLedger; today: IsoDay }

/** What is known today about a day in one case. `ledger`: as of the same day. */
export function AsOfPage({ asOf: { caseRecord, day, undated }, ledger, today }: Props) {
  const t = useTranslations('as-of')
  const cases = useTranslations('cases')
  const { events, people, knownAsOf, slug } = caseRecord
  return (
    <article className="max-w-prose space-y-12">
      <header className="space-y-4">
        <BackToNow of={caseRecord} />
        <h1 className="text-3xl font-bold text-balance sm:text-4xl">
          {t.rich('title', { when: () => <Day of={day} /> })}
        </h1>
        <p>
          <StatusTag label={labelOf(caseRecord)} large />
        </p>
        {knownAsOf && (
          <p className="text-muted">
            {cases.rich('page.knownAsOf', { when: () => <When date={knownAsOf} /> })}
          </p>
        )}
        <p>{t('lead')}</p>
        {events.length === 0 && people.every(({ entries }) => entries.length === 0) && (
          <p>{t('nothing')}</p>
        )}
      </header>
      <People caseRecord={caseRecord} today={day} />
      <LifePicture caseRecord={caseRecord} today={day} />
      {events.length > 0 && (
        <Section id="timeline" title={cases('timeline.title')}>
          <Timeline caseRecord={caseRecord} />
        </Section>
      )}
      <Section id="messages" title={cases('messages.title')}>
        <MessagesAsOf ledger={ledger} />
      </Section>
      <WhatBecame caseRecord={caseRecord} ledger={ledger} />
      {caseRecord.sources.length > 0 && <HowWeKnow caseRecord={caseRecord} />}
      <Section id="how" title={t('how.title')}>
        <div className="space-y-3">
          <p>{t('how.dates')}</p>
          <p>{t('how.who')}</p>
          <p>{t('how.leftOut')}</p>
          <p>{t('how.undated', { count: undated })}</p>
        </div>
      </Section>
      <Section id="as-of" title={t('form.title')}>
        <AsOfForm slug={slug} today={today} typed={day} />
      </Section>
    </article>
  )
}

type RefusedProps = {
  caseRecord: PublicCase
  today: IsoDay
  typed: string
  problem: AsOfRefusal
}

/** What was asked for is no day about which anything can be told. Answers 422. */
export function AsOfRefused({ caseRecord, ...form }: RefusedProps) {
  setStatus(422)
  const t = useTranslations('as-of')
  return (
    <article className="max-w-prose space-y-8">
      <header className="space-y-4">
        <BackToNow of={caseRecord} />
        <h1 className="text-3xl font-bold text-balance sm:text-4xl">{t('refused.title')}</h1>
      </header>
      <AsOfForm slug={caseRecord.slug} {...form} />
    </article>
  )
}

function BackToNow({ of }: { of: PublicCase }) {
  const t = useTranslations('as-of')
  const locale = useLocale()
  return (
    <p>
      <a href={casePath(locale, of.slug)}>
        {t.rich('back', { name: () => <InItsLanguage of={of.title} /> })}
      </a>
    </p>
  )
}
