import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { emptyCase } from '@/lib/cases/case-form'
import { SCRIPTS } from '@/lib/cases/vocabulary'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasesPath } from '@/lib/routes'
import { useCountryOptions } from './choices'
import type { Submit } from './form'
import { OpenCaseForm } from './open-case-form'

/** The page on which a case begins. */
export function NewCase({ submit, countries }: { submit: Submit; countries: string[] }) {
  const t = useTranslations('staff.open')
  const scriptName = new Intl.DisplayNames(useLocale(), { type: 'script' })
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OpenCaseForm
        submit={submit}
        start={freshForm(emptyCase())}
        countries={useCountryOptions(countries)}
        scripts={SCRIPTS.map((value) => ({ value, label: scriptName.of(value) ?? value }))}
        cancel={staffCasesPath()}
      />
    </>
  )
}
