'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms/form-state'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState; cancel: string }

/** Asks somebody else to look, and says when it is to become public. */
export function AskForm({
  submit,
  start,
  cancel,
  zones,
  maySchedule,
}: Props & { zones: readonly string[]; maySchedule: boolean }) {
  const t = useTranslations('publishing.ask')
  const form = useTranslations('staff.form')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { reason: t('reason'), moment: t('moment'), zone: t('zone') }
  const optional = form('optional')
  return (
    <StaffForm {...{ state, send, pending, cancel, labels }} submit={t('submit')}>
      <Textarea
        {...field('reason', t('reasonHint'))}
        {...{ optional }}
        label={labels.reason}
        rows={3}
        defaultValue={state.fields.reason}
      />
      {maySchedule && (
        <>
          <TextInput
            {...field('moment', t('momentHint'))}
            {...{ optional }}
            type="datetime-local"
            label={labels.moment}
            defaultValue={state.fields.moment}
          />
          <TextInput
            {...field('zone', t('zoneHint'))}
            {...{ optional }}
            label={labels.zone}
            list="zones"
            dir="ltr"
            defaultValue={state.fields.zone}
          />
          <datalist id="zones">
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </StaffForm>
  )
}
