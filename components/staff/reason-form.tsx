'use client'
import { useActionState } from 'react'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from './form'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  /** The words of the question for a reason; without them nothing is asked. */
  reason: { label: string; hint?: string } | null
  words: string
  look?: 'main' | 'danger'
  cancel: string
}

/** Confirms something that everybody will see: publishing, withdrawing, retracting. */
export function ReasonForm({ submit, start, reason, words, look = 'danger', cancel }: Props) {
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels: Record<string, string> = reason === null ? {} : { reason: reason.label }
  return (
    <StaffForm {...{ state, send, pending, look, cancel, labels }} submit={words}>
      {reason !== null && (
        <Textarea
          {...field('reason', reason.hint)}
          label={reason.label}
          rows={3}
          defaultValue={state.fields.reason}
        />
      )}
    </StaffForm>
  )
}
