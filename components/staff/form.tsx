'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import type { FormState } from '@/lib/forms/form-state'
import { Autosave } from './autosave'
import { DraftFields } from './draft-fields'
import { Problems } from './problems'

export type Submit = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  state: FormState
  send: (form: FormData) => void
  pending: boolean
  /** The fields' names, for the list of problems; its keys are all the fields there are. */
  labels: Readonly<Record<string, string>>
  submit: string
  look?: ButtonLook
  /** Where to go instead of sending. */
  cancel?: string
  /** Beside the main button. */
  more?: ReactNode
  children: ReactNode
}

/**
 * The frame of every form for staff: problems first, then the fields, then the buttons. It is an
 * ordinary form that works without JavaScript.
 */
export function StaffForm({
  state,
  send,
  pending,
  labels,
  submit,
  look = 'main',
  cancel,
  more,
  children,
}: Props) {
  const t = useTranslations('staff')
  const form = useRef<HTMLFormElement>(null)
  return (
    <form ref={form} action={send} noValidate className="max-w-prose space-y-6">
      <Problems state={state} labels={labels} />
      {state.draft && <DraftFields draft={state.draft} />}
      {/* A new answer makes new fields, which take up what was typed. */}
      <div key={state.attempt} className="space-y-6">
        {state.version !== '' && <Guard state={state} />}
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button look={look} disabled={pending}>
          {pending ? t('form.sending') : submit}
        </Button>
        {more}
        {cancel !== undefined && <a href={cancel}>{t('cancel')}</a>}
      </div>
      {state.draft && <Autosave form={form} />}
    </form>
  )
}

/** What the form was made from, so that the server can tell what was changed here and what elsewhere. */
function Guard({ state }: { state: FormState }) {
  return (
    <>
      <input type="hidden" name="version" defaultValue={state.version} />
      <input type="hidden" name="seenAt" defaultValue={state.seenAt} />
      {Object.entries(state.base).map(([field, value]) => (
        <input key={field} type="hidden" name={`base.${field}`} defaultValue={value} />
      ))}
    </>
  )
}
