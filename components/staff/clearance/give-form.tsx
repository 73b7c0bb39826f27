'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState; people: Option[] }

/** Clears somebody for a case. */
export function GiveForm({ submit, start, people }: Props) {
  const t = useTranslations('clearance')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { user: t('whom') }
  return (
    <StaffForm {...{ state, send, pending, labels }} submit={t('give')}>
      <Select
        {...field('user', t('whomHint'))}
        label={labels.user}
        options={people}
        defaultValue={state.fields.user}
        empty={t('choose')}
      />
    </StaffForm>
  )
}
