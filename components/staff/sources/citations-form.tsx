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
          <Statement key={id} words={words} number={index + 1} isOpen={isOpen(state, id)}>
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
          </Statement>
        ))}
      </StaffForm>
    </div>
  )
}

/** Whether something is said, wrong or disputed of a citation: then nobody has to look for it. */
const isOpen = ({ fields, errors, conflict }: FormState, id: string): boolean =>
  [locatorField(id), quoteField(id)].some(
    (name) =>
      (fields[name] ?? '') !== '' ||
      errors[name] !== undefined ||
      conflict?.disputed.some((each) => each.field === name),
  )

type StatementProps = { words: ReactNode; number: number; isOpen: boolean; children: ReactNode }

/** One statement, closed until somebody has something to say of it. */
function Statement({ words, number, isOpen: open, children }: StatementProps) {
  return (
    <details open={open} className="rounded-md border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        {number}. {words}
      </summary>
      <div className="space-y-4 pb-4">{children}</div>
    </details>
  )
}
