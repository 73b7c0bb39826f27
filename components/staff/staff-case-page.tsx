import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Prose } from '@/components/cases/local-text'
import { Section } from '@/components/cases/section'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { StaffCase } from '@/lib/cases/staff-case'
import { newEventPath, talliesPath } from '@/lib/routes'
import { CaseActions, type CaseMay } from './case-actions'
import { CaseFacts } from './case-facts'
import { CaseRecordPreview } from './case-record-preview'
import { ConsentBanner, ConsentTable } from './consent-table'
import { Contradictions } from './contradictions'
import { PeopleStatus } from './people-status'
import { Standing } from './publishing/standing'
import { StaffTimeline } from './staff-timeline'
import { StateTag } from './state-tag'
import { TallyTable } from './tally-table'

type Props = { caseRecord: StaffCase; may: CaseMay; done: ReactNode; today: IsoDay }

/** One case for staff: where it stands, what may be done with it, and everything recorded. */
export function StaffCasePage({ caseRecord, may, done, today }: Props) {
  const t = useTranslations('staff.case')
  const consent = useTranslations('consent')
  const { reference, version, title, summary, state } = caseRecord
  return (
    <article className="space-y-10">
      <PageTitle above={t('above', { reference, version })} lead={<StateTag state={state} />}>
        {title}
      </PageTitle>
      {done}
      <Standing caseRecord={caseRecord} />
      <CaseActions caseRecord={caseRecord} may={may} />
      <ConsentBanner caseRecord={caseRecord} />
      <Contradictions caseRecord={caseRecord} />
      <CaseFacts caseRecord={caseRecord} today={today} />
      <Section id="summary" title={t('summary')}>
        {summary === '' ? <p>{t('noSummary')}</p> : <Prose of={{ text: summary, lang: 'en' }} />}
      </Section>
      <Section id="status" title={t('people')}>
        <PeopleStatus people={caseRecord.people} />
      </Section>
      <Section id="consent" title={consent('title')}>
        <ConsentTable caseRecord={caseRecord} />
      </Section>
      <Section id="timeline" title={t('timeline')}>
        {may.addEvent && <ButtonLink href={newEventPath(reference)}>{t('addEvent')}</ButtonLink>}
        <StaffTimeline
          caseRecord={caseRecord}
          may={{ correct: may.correctEvent, retract: may.retractEvent }}
        />
      </Section>
      <Section id="tallies" title={t('tallies')}>
        <p>
          <a href={talliesPath(reference)}>{t('ledger')}</a>
        </p>
        <TallyTable tallies={caseRecord.tallies} />
      </Section>
      <Section id="record" title={t('record')}>
        <p className="text-muted">{t('recordNote')}</p>
        <CaseRecordPreview caseRecord={caseRecord} today={today} />
      </Section>
    </article>
  )
}
