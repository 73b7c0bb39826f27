import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { useEventChoices } from './choices'
import { EventForm } from './event-form'
import type { Submit } from './form'

type Props = { caseRecord: StaffCase; submit: Submit; start: FormState; countries: string[] }

/** The page on which an entry is added to the timeline. */
export function NewEvent({ caseRecord, submit, start, countries }: Props) {
  const t = useTranslations('staff.event')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>{t('newTitle')}</PageTitle>
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      <EventForm
        submit={submit}
        start={start}
        choices={useEventChoices(caseRecord, countries)}
        correcting={false}
        cancel={staffCasePath(caseRecord.reference)}
      />
    </>
  )
}
