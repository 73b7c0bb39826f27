'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState; figures: Option[] }

/** Says that another figure lies inside this one. */
export function IncludeForm({ submit, start, figures }: Props) {
  const t = useTranslations('tallies')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { inner: t('one.includeWhich') }
  return (
    <StaffForm {...{ state, send, pending, labels }} look="quiet" submit={t('one.includeSubmit')}>
      <Select
        {...field('inner')}
        label={labels.inner}
        options={figures}
        defaultValue={state.fields.inner}
        empty={t('form.choose')}
      />
    </StaffForm>
  )
}
