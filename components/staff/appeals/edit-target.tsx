import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { CaseLink } from '../case-link'
import { useCountryOptions } from '../choices'
import type { Submit } from '../form'
import { TargetForm } from './target-form'

type Props = {
  caseRecord: StaffCase
  /** The office that is there; null: another one. */
  office: string | null
  countries: readonly string[]
  submit: Submit
  start: FormState
  cancel: string
}

/** The page on which it is said how an office is reached. */
export function EditTarget({ caseRecord, office, countries, submit, start, cancel }: Props) {
  const t = useTranslations('appeals.staff')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('official')}>
        {office === null ? t('addTarget') : t('editTargetOf', { office })}
      </PageTitle>
      <TargetForm {...{ submit, start, cancel }} countries={useCountryOptions(countries)} />
    </>
  )
}
