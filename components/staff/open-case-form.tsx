'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from './form'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  countries: Option[]
  scripts: Option[]
  cancel: string
}

/** Opens a case as a draft, with what it takes to find it again. */
export function OpenCaseForm({ submit, start, countries, scripts, cancel }: Props) {
  const t = useTranslations('staff')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = useLabels()
  const { fields } = state
  const optional = t('form.optional')
  return (
    <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('open.submit')}>
      <TextInput
        {...field('title', t('open.caseTitleHint'))}
        label={labels.title}
        defaultValue={fields.title}
      />
      <TextInput
        {...field('name', t('open.nameHint'))}
        label={labels.name}
        defaultValue={fields.name}
      />
      <TextInput
        {...field('nameInScript')}
        label={labels.nameInScript}
        optional={optional}
        defaultValue={fields.nameInScript}
      />
      <Select
        {...field('nameScript')}
        label={labels.nameScript}
        options={scripts}
        defaultValue={fields.nameScript}
      />
      <Select
        {...field('country')}
        label={labels.country}
        options={countries}
        empty={t('form.choose')}
        defaultValue={fields.country}
      />
      <Select
        {...field('nationality')}
        label={labels.nationality}
        optional={optional}
        options={countries}
        empty=""
        defaultValue={fields.nationality}
      />
      <Textarea
        {...field('summary', t('open.summaryHint'))}
        label={labels.summary}
        optional={optional}
        defaultValue={fields.summary}
      />
    </StaffForm>
  )
}

function useLabels() {
  const t = useTranslations('staff.open')
  return {
    title: t('caseTitle'),
    name: t('name'),
    nameInScript: t('nameInScript'),
    nameScript: t('nameScript'),
    country: t('country'),
    nationality: t('nationality'),
    summary: t('summary'),
  }
}
