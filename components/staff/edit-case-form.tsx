'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { fromCountriesText } from '@/lib/cases/case-form'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { type CaseChoices, CaseWork } from './case-work'
import { Checks } from './checks'
import { CountryRows } from './country-rows'
import { DraftNotice } from './draft-notice'
import { type Submit, StaffForm } from './form'
import { MarkdownField } from './markdown-field'
import { DateInput } from './record/date-input'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  choices: CaseChoices
  cancel: string
}

/** What a case says about itself, and how staff work on it. */
export function EditCaseForm({ submit, start, choices, cancel }: Props) {
  const t = useTranslations('staff')
  const [state, send, pending] = useActionState(submit, start)
  const labels = useLabels()
  const field = useFields(state, (name, value) => inWords(choices, name, value))
  const { fields } = state
  const optional = t('form.optional')
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('edit.submit')}>
        <TextInput {...field('title')} label={labels.title} defaultValue={fields.title} />
        <MarkdownField
          {...field('summary')}
          label={labels.summary}
          rows={8}
          defaultValue={fields.summary}
        />
        <CountryRows
          {...field('countries', t('edit.countriesHint'))}
          label={labels.countries}
          rows={fromCountriesText(fields.countries ?? '')}
          countries={choices.countries}
          roles={choices.roles}
        />
        <DateInput
          {...field('knownAsOf', t('edit.knownAsOfHint'))}
          label={labels.knownAsOf}
          optional={optional}
          defaultValue={fields.knownAsOf}
        />
        <Checks
          {...field('themes')}
          label={labels.themes}
          choices={choices.themes}
          chosen={valuesOf(fields.themes)}
        />
        <CaseWork {...{ state, field, labels, choices }} />
      </StaffForm>
    </div>
  )
}

function useLabels() {
  const t = useTranslations('staff.edit')
  return {
    title: t('caseTitle'),
    summary: t('summary'),
    countries: t('countries'),
    knownAsOf: t('knownAsOf'),
    internalNote: t('internalNote'),
    themes: t('themes'),
    lifecycle: t('lifecycle'),
    priority: t('priority'),
    owner: t('owner'),
    reviewDueOn: t('reviewDueOn'),
  }
}

const labelOf = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

/** What somebody else saved, in the words of the choices. */
function inWords(choices: CaseChoices, name: string, value: string): string {
  if (name === 'countries')
    return fromCountriesText(value)
      .map(
        ({ code, role }) => `${labelOf(choices.countries, code)} (${labelOf(choices.roles, role)})`,
      )
      .join(', ')
  const options = {
    themes: choices.themes,
    lifecycle: choices.lifecycles,
    priority: choices.priorities,
    owner: choices.owners,
  }[name]
  if (!options) return value
  return valuesOf(value)
    .map((each) => labelOf(options, each))
    .join(', ')
}
