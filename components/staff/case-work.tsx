'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms/form-state'
import { FormPart } from './form-part'
import { DateInput } from './record/date-input'
import type { FieldProps } from './use-fields'

/** What the form for a case offers to choose from. */
export type CaseChoices = {
  countries: Option[]
  roles: Option[]
  themes: Option[]
  lifecycles: Option[]
  priorities: Option[]
  owners: Option[]
}

type Props = {
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  labels: Readonly<Record<string, string>>
  choices: CaseChoices
}

/** How staff work on a case: read by them alone. */
export function CaseWork({ state: { fields }, field, labels, choices }: Props) {
  const t = useTranslations('staff')
  const line = (name: string) => ({ label: labels[name] ?? name, defaultValue: fields[name] })
  const optional = t('form.optional')
  return (
    <FormPart title={t('edit.workTitle')}>
      <p>{t('edit.workLead')}</p>
      <Select {...field('lifecycle')} {...line('lifecycle')} options={choices.lifecycles} />
      <Select {...field('priority')} {...line('priority')} options={choices.priorities} />
      <Select
        {...field('owner')}
        {...line('owner')}
        options={choices.owners}
        empty={t('edit.nobody')}
      />
      <DateInput
        {...field('reviewDueOn', t('edit.reviewDueOnHint'))}
        {...line('reviewDueOn')}
        optional={optional}
      />
      <Textarea
        {...field('internalNote', t('edit.internalNoteHint'))}
        {...line('internalNote')}
        optional={optional}
        autoComplete="off"
      />
    </FormPart>
  )
}
