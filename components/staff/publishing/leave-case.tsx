import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import type { Submit } from '../form'
import { ReasonForm } from '../reason-form'

type Props = {
  caseRecord: StaffCase
  submit: Submit
  words: { title: string; lead: string; reason: string; submit: string }
  look: 'main' | 'danger'
}

/** The page on which what everybody reads of a case is taken away, kept as it is, or taken up again. */
export function LeaveCase({ caseRecord, submit, words, look }: Props) {
  const t = useTranslations('publishing')
  const { version, updatedAt, reference } = caseRecord
  const guard = { version: String(version), seenAt: updatedAt.toISOString() }
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={words.lead}>
        {words.title}
      </PageTitle>
      <ReasonForm
        {...{ submit, look }}
        start={freshForm({ reason: '' }, guard)}
        reason={{ label: words.reason, hint: t('reasonHint') }}
        words={words.submit}
        cancel={staffCasePath(reference)}
      />
    </>
  )
}
