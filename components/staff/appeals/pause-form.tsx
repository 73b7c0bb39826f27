'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PAUSES_BY_STAFF } from '@/lib/appeals/vocabulary'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

/** Stops asking for the time being; everybody is told one of a few reasons. */
export function PauseForm({ submit, start }: { submit: Submit; start: FormState }) {
  const t = useTranslations('appeals')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { because: t('staff.pauseWhy'), reason: t('staff.reason') }
  return (
    <StaffForm {...{ state, send, pending, labels }} submit={t('staff.pause')} look="danger">
      <Select
        {...field('because')}
        label={labels.because}
        options={PAUSES_BY_STAFF.map((value) => ({
          value,
          label: t(`stopped.because.${value}`),
        }))}
        empty=""
        defaultValue={state.fields.because}
      />
      <Textarea
        {...field('reason')}
        label={labels.reason}
        rows={2}
        defaultValue={state.fields.reason}
      />
    </StaffForm>
  )
}
