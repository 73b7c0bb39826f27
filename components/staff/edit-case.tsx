import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { toCaseFields } from '@/lib/cases/case-form'
import type { StaffCase } from '@/lib/cases/staff-case'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { useCountryOptions, useCountryRoleOptions } from './choices'
import { EditCaseForm } from './edit-case-form'
import type { Submit } from './form'

type Props = { caseRecord: StaffCase; submit: Submit; countries: string[] }

/** The page on which a case's own fields are edited. */
export function EditCase({ caseRecord, submit, countries }: Props) {
  const t = useTranslations('staff.edit')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      <EditCaseForm
        submit={submit}
        start={freshForm(toCaseFields(caseRecord), guardOf(caseRecord))}
        countries={useCountryOptions(countries)}
        roles={useCountryRoleOptions()}
        cancel={staffCasePath(caseRecord.reference)}
      />
    </>
  )
}

const guardOf = ({ version, updatedAt }: StaffCase) => ({
  version: String(version),
  seenAt: updatedAt.toISOString(),
})
