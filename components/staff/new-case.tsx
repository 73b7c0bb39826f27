import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { SCRIPTS } from '@/lib/cases/vocabulary'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasesPath } from '@/lib/routes'
import { useCountryOptions, useStatusOptions } from './choices'
import type { Submit } from './form'
import { OpenCaseForm } from './open-case-form'

type Props = { submit: Submit; start: FormState; countries: string[] }

/** The page on which a case begins. */
export function NewCase({ submit, start, countries }: Props) {
  const t = useTranslations('staff.open')
  const scriptName = new Intl.DisplayNames(useLocale(), { type: 'script' })
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OpenCaseForm
        submit={submit}
        start={start}
        countries={useCountryOptions(countries)}
        // "Not known yet" stands there already, and is no status.
        statuses={useStatusOptions('unknown')}
        scripts={SCRIPTS.map((value) => ({ value, label: scriptName.of(value) ?? value }))}
        cancel={staffCasesPath()}
      />
    </>
  )
}
