import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { appealPath } from '@/lib/routes'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'
import { CaseLink } from '../case-link'
import type { Submit } from '../form'
import { EndingForm } from './ending-form'

type Props = { caseRecord: StaffCase; appeal: StaffAppeal; submit: Submit; start: FormState }

/** The page on which an appeal ends. */
export function CloseAppeal({ caseRecord, appeal, submit, start }: Props) {
  const t = useTranslations('appeals.staff')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('closeNote')}>
        {t('closeTitle', { number: appeal.values.number })}
      </PageTitle>
      <EndingForm {...{ submit, start }} cancel={appealPath(caseRecord.reference, appeal.id)} />
    </>
  )
}
