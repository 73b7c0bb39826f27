import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { CaseRecordPreview } from './case-record-preview'
import { Contradictions } from './contradictions'
import type { Submit } from './form'
import { ReasonForm } from './reason-form'

type Props = { caseRecord: StaffCase; submit: Submit; today: IsoDay }

/**
 * The page on which a case is made public: what everybody will read, and one button. Where facts
 * contradict each other it asks for a reason.
 */
export function PublishCase({ caseRecord, submit, today }: Props) {
  const t = useTranslations('staff.publish')
  const { version, updatedAt, reference, title, contradictions } = caseRecord
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title })}
      </PageTitle>
      <CaseRecordPreview caseRecord={caseRecord} today={today} withTimeline />
      <p>{t('needs')}</p>
      <Contradictions caseRecord={caseRecord} />
      <ReasonForm
        submit={submit}
        start={freshForm({ reason: '' }, guard)}
        reason={contradictions.length === 0 ? null : { label: t('reason'), hint: t('reasonHint') }}
        words={t('submit')}
        look="main"
        cancel={staffCasePath(reference)}
      />
    </>
  )
}
