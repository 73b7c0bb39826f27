import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase, StaffOwner } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { caseVersionsPath, staffCasePath } from '@/lib/routes'
import { CaseLink } from './case-link'
import { ownerOptions, useCountryOptions, useCountryRoleOptions, useListOptions } from './choices'
import { EditCaseForm } from './edit-case-form'
import type { Submit } from './form'

type Props = {
  caseRecord: StaffCase
  submit: Submit
  start: FormState
  countries: string[]
  colleagues: StaffOwner[]
}

/** The page on which a case's own fields are edited. */
export function EditCase({ caseRecord, submit, start, countries, colleagues }: Props) {
  const t = useTranslations('staff.edit')
  const versions = useTranslations('staff.versions')
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>
        {t('title', { title: caseRecord.title })}
      </PageTitle>
      <p>
        <a href={caseVersionsPath(caseRecord.reference)}>{versions('link')}</a>
      </p>
      {caseRecord.state === 'published' && <Notice>{t('publicNow')}</Notice>}
      <EditCaseForm
        submit={submit}
        start={start}
        choices={{
          countries: useCountryOptions(countries),
          roles: useCountryRoleOptions(),
          themes: useListOptions('theme'),
          lifecycles: useListOptions('lifecycle'),
          priorities: useListOptions('priority'),
          owners: ownerOptions(colleagues, caseRecord.owner),
        }}
        cancel={staffCasePath(caseRecord.reference)}
      />
    </>
  )
}
