import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import type { Submit } from './form'
import { ReasonForm } from './reason-form'

/** The page on which a public case is withdrawn. */
export function WithdrawCase({ caseRecord, submit }: { caseRecord: StaffCase; submit: Submit }) {
  const t = useTranslations('staff.withdraw')
  const { version, updatedAt, reference, title } = caseRecord
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('lead')}>
        {t('title', { title })}
      </PageTitle>
      <ReasonForm
        submit={submit}
        start={freshForm({ reason: '' }, guard)}
        reason={{ label: t('reason'), hint: t('reasonHint') }}
        words={t('submit')}
        cancel={staffCasePath(reference)}
      />
    </>
  )
}
