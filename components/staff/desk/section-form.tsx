'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { Checks } from '../checks'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState; countries: Option[] }

/** Adds a section. */
export function SectionForm({ submit, start, countries }: Props) {
  const t = useTranslations('tallies.sections')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { name: t('name'), code: t('code'), countryCode: t('country') }
  const line = (name: keyof typeof labels) => ({
    label: labels[name],
    defaultValue: state.fields[name],
  })
  return (
    <StaffForm {...{ state, send, pending, labels }} submit={t('add')}>
      <TextInput {...field('name')} {...line('name')} autoComplete="off" />
      <TextInput {...field('code', t('codeHint'))} {...line('code')} autoComplete="off" />
      <Select
        {...field('countryCode')}
        {...line('countryCode')}
        options={countries}
        empty={t('noCountry')}
      />
    </StaffForm>
  )
}

/** Says for which sections somebody reports. */
export function UserSectionsForm({
  submit,
  start,
  sections,
}: {
  submit: Submit
  start: FormState
  sections: Option[]
}) {
  const t = useTranslations('tallies.sections')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { sections: t('which') }
  return (
    <StaffForm {...{ state, send, pending, labels }} look="quiet" submit={t('give')}>
      <Checks
        {...field('sections')}
        label={labels.sections}
        choices={sections}
        chosen={valuesOf(state.fields.sections)}
      />
    </StaffForm>
  )
}
