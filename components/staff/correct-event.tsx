import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase, StaffEvent } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { useEventChoices } from './choices'
import { EventForm } from './event-form'
import type { Submit } from './form'

type Props = {
  caseRecord: StaffCase
  event: StaffEvent
  submit: Submit
  start: FormState
  countries: string[]
}

/** The page on which an entry of the timeline is corrected. */
export function CorrectEvent({ caseRecord, event, submit, start, countries }: Props) {
  const t = useTranslations('staff.event')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('correctLead')}>
        {t('correctTitle')}
      </PageTitle>
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      <EventForm
        submit={submit}
        start={start}
        choices={useEventChoices(caseRecord, countries, event)}
        correcting
        cancel={staffCasePath(caseRecord.reference)}
      />
    </>
  )
}
