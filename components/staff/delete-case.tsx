import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath, withdrawCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import type { Submit } from './form'
import { ReasonForm } from './reason-form'

/** The page on which a draft is deleted. A case that was public is withdrawn instead, and it says so. */
export function DeleteCase({ caseRecord, submit }: { caseRecord: StaffCase; submit: Submit }) {
  const t = useTranslations('staff.delete')
  const { version, updatedAt, reference, title, state } = caseRecord
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  const isDraft = state === 'draft'
  return (
    <>
      <PageTitle
        above={<CaseLink caseRecord={caseRecord} />}
        lead={isDraft ? t('lead') : t('publicInstead')}
      >
        {t('title', { title })}
      </PageTitle>
      {isDraft ? (
        <ReasonForm
          submit={submit}
          start={freshForm({ reason: '' }, guard)}
          reason={{ label: t('reason'), hint: t('reasonHint') }}
          words={t('submit')}
          cancel={staffCasePath(reference)}
        />
      ) : (
        state === 'published' && (
          <ButtonLink look="danger" href={withdrawCasePath(reference)}>
            {t('withdraw')}
          </ButtonLink>
        )
      )}
    </>
  )
}
