import { useTranslations } from 'next-intl'
import { MessageCount } from '@/components/messages/message-count'
import { WritePrompt } from '@/components/messages/write-prompt'
import { WhatBecame } from '@/components/outcomes/what-became'
import { PublicationList } from '@/components/publications/publication-list'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { LedgerBrief, PublicLedger } from '@/lib/messages/public-ledger'
import type { Contact } from '@/lib/operator/operator'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { AsOfForm } from './as-of-form'
import { CorrectionNote, FollowCase } from './case-foot'
import { CaseHeader } from './case-header'
import { HowWeKnow } from './how-we-know'
import { LifePicture } from './life-picture'
import { Prose } from './local-text'
import { People } from './people'
import type { PictureAt } from './picture'
import { Section } from './section'
import { Timeline } from './timeline'

type Props = {
  caseRecord: PublicCase
  ledger: PublicLedger | LedgerBrief
  publications: PublicPublication[]
  /** On which one can act now. */
  appeals: readonly PublicAppeal[]
  today: IsoDay
  contact: Contact | null
  /** The instant of the last correction, ISO 8601; null: there was none. */
  lastCorrection: string | null
  /** Whether news of it can be had by e-mail. */
  byMail?: boolean
  /** Where its pictures are, when not where everybody finds them. */
  pictureAt?: PictureAt
}

/** One case as everybody may read it, from who it is about to how we know. */
export function CasePage(props: Props) {
  const { caseRecord, ledger, publications, appeals, today, contact, lastCorrection, pictureAt } =
    props
  const byMail = props.byMail === true && !caseRecord.archived
  const t = useTranslations('cases')
  const asOf = useTranslations('as-of')
  return (
    <article className="space-y-12">
      <CaseHeader caseRecord={caseRecord} pictureAt={pictureAt} />
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {caseRecord.summary !== null && (
          <Section id="summary" title={t('page.summary')}>
            <div className="text-lg">
              <Prose of={caseRecord.summary} />
            </div>
          </Section>
        )}
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <div className="rounded-lg border border-line bg-surface p-5">
            <Section id="messages" title={t('messages.title')}>
              <MessageCount ledger={ledger} slug={caseRecord.slug} />
              <WritePrompt {...{ caseRecord, appeals }} />
            </Section>
          </div>
        </div>
        <div className="max-w-prose space-y-12">
          <People caseRecord={caseRecord} today={today} />
          <LifePicture caseRecord={caseRecord} today={today} />
          <Section id="timeline" title={t('timeline.title')}>
            <Timeline caseRecord={caseRecord} />
          </Section>
          <WhatBecame caseRecord={caseRecord} ledger={ledger} />
          {publications.length > 0 && (
            <Section id="publications" title={t('publications.title')}>
              <PublicationList publications={publications} />
            </Section>
          )}
          <HowWeKnow caseRecord={caseRecord} />
          <CorrectionNote {...{ caseRecord, contact, lastCorrection }} />
          <div className="print:hidden">
            <Section id="as-of" title={asOf('form.title')}>
              <AsOfForm slug={caseRecord.slug} today={today} />
            </Section>
          </div>
          <FollowCase slug={caseRecord.slug} byMail={byMail} />
        </div>
      </div>
    </article>
  )
}
