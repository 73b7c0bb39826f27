'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { ENDING_FIELDS } from '@/lib/appeals/ending'
import { inLanguage } from '@/lib/appeals/fields'
import type { FormState } from '@/lib/forms/form-state'
import { directionOf, LOCALES, NATIVE_NAMES } from '@/lib/i18n/locales'
import { type Submit, StaffForm } from '../form'
import { FormPart } from '../form-part'
import { useFields } from '../use-fields'
import { labelsIn } from './labels'

/** What everybody is told at the end, in every language. */
export function EndingForm({
  submit,
  start,
  cancel,
}: {
  submit: Submit
  start: FormState
  cancel: string
}) {
  const t = useTranslations('appeals')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = labelsIn(ENDING_FIELDS, (name) => t(`field.${name}`))
  return (
    <StaffForm
      {...{ state, send, pending, labels, cancel }}
      submit={t('staff.close')}
      look="danger"
    >
      {LOCALES.map((locale) => (
        <FormPart key={locale} title={NATIVE_NAMES[locale]}>
          {(['note', 'outcome'] as const).map((part) => {
            const name = inLanguage(part, locale)
            return (
              <Textarea
                key={name}
                {...field(name)}
                label={labels[name]}
                rows={3}
                lang={locale}
                dir={directionOf(locale)}
                defaultValue={state.fields[name]}
              />
            )
          })}
        </FormPart>
      ))}
    </StaffForm>
  )
}
