import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { toEventGuard } from '@/lib/cases/event-form'
import type { StaffCase, StaffEvent } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import type { Submit } from './form'
import { ReasonForm } from './reason-form'
import { TimelineEntry } from './timeline-entry'

type Props = { caseRecord: StaffCase; event: StaffEvent; submit: Submit }

/** The page on which an entry of the timeline is taken back. */
export function RetractEvent({ caseRecord, event, submit }: Props) {
  const t = useTranslations('staff.retract')
  const back = staffCasePath(caseRecord.reference)
  const guard = { version: toEventGuard(event), seenAt: caseRecord.updatedAt.toISOString() }
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <TimelineEntry event={event} people={caseRecord.people} events={[]} />
      <ReasonForm
        submit={submit}
        start={freshForm({ reason: '' }, guard)}
        reason={{ label: t('reason') }}
        words={t('submit')}
        cancel={back}
      />
    </>
  )
}
