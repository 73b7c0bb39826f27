'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { locatorField, quoteField } from '@/lib/citations/citation'
import type { FormState } from '@/lib/forms/form-state'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = {
  submit: Submit
  start: FormState
  /** What each citation bears out. */
  statements: readonly { id: string; words: ReactNode }[]
}

/** Where in a source, and in which words, each statement is borne out. */
export function CitationsForm({ submit, start, statements }: Props) {
  const t = useTranslations('staff.citations')
  const save = useTranslations('staff.record')('save')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = Object.fromEntries(
    statements.flatMap(({ id }, index) => [
      [locatorField(id), t('numbered', { number: index + 1, field: t('locator') })],
      [quoteField(id), t('numbered', { number: index + 1, field: t('quote') })],
    ]),
  )
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels }} submit={save}>
        {statements.map(({ id, words }, index) => (
          <fieldset key={id} className="space-y-4 border-s-2 border-line ps-4">
            <legend className="font-semibold">
              {t('numbered', { number: index + 1, field: '' })}
              {words}
            </legend>
            <TextInput
              {...field(locatorField(id), t('locatorHint'))}
              label={t('locator')}
              defaultValue={state.fields[locatorField(id)]}
            />
            <Textarea
              {...field(quoteField(id))}
              label={t('quote')}
              rows={2}
              defaultValue={state.fields[quoteField(id)]}
            />
          </fieldset>
        ))}
      </StaffForm>
    </div>
  )
}
