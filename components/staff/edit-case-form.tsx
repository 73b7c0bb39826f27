'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { fromCountriesText } from '@/lib/cases/case-form'
import type { FormState } from '@/lib/forms/form-state'
import { CountryRows } from './country-rows'
import { type Submit, StaffForm } from './form'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  countries: Option[]
  roles: Option[]
  cancel: string
}

/** What a case says about itself. */
export function EditCaseForm({ submit, start, countries, roles, cancel }: Props) {
  const t = useTranslations('staff')
  const [state, send, pending] = useActionState(submit, start)
  const labels = useLabels()
  const field = useFields(state, (name, value) =>
    name === 'countries' ? inWords(value, countries, roles) : value,
  )
  const { fields } = state
  return (
    <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('edit.submit')}>
      <TextInput {...field('title')} label={labels.title} defaultValue={fields.title} />
      <Textarea
        {...field('summary')}
        label={labels.summary}
        rows={8}
        defaultValue={fields.summary}
      />
      <CountryRows
        {...field('countries', t('edit.countriesHint'))}
        label={labels.countries}
        rows={fromCountriesText(fields.countries ?? '')}
        {...{ countries, roles }}
      />
      <TextInput
        {...field('knownAsOf', t('edit.knownAsOfHint'))}
        label={labels.knownAsOf}
        optional={t('form.optional')}
        dir="ltr"
        defaultValue={fields.knownAsOf}
      />
      <Textarea
        {...field('internalNote', t('edit.internalNoteHint'))}
        label={labels.internalNote}
        optional={t('form.optional')}
        defaultValue={fields.internalNote}
        autoComplete="off"
      />
    </StaffForm>
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
  }
}

const labelOf = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const inWords = (text: string, countries: readonly Option[], roles: readonly Option[]) =>
  fromCountriesText(text)
    .map(({ code, role }) => `${labelOf(countries, code)} (${labelOf(roles, role)})`)
    .join(', ')
