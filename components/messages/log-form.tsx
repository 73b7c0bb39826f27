'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { LogFormState } from '@/lib/messages/log-state'
import { LogFields } from './log-fields'
import { LogProblems } from './log-problems'
import type { LogWords } from './log-words'

export type SubmitLog = (before: LogFormState, form: FormData) => Promise<LogFormState>

/**
 * The form for logging a message. Without JavaScript it is a plain form that the server answers;
 * with it, a second press waits for the first, and mistakes take the focus.
 */
export function LogForm({
  submit,
  start,
  appeal,
  pageKey,
  today,
  words,
}: {
  submit: SubmitLog
  start: LogFormState
  /** The address of the appeal that it was for; empty: none in particular. */
  appeal: string
  /** The idempotency key that this page made for this deed. */
  pageKey: string
  today: string
  words: LogWords
}) {
  const [state, send, pending] = useActionState(submit, start)
  const problems = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt > 0) problems.current?.focus()
  }, [state])
  return (
    <form action={send} noValidate className="space-y-6">
      <LogProblems state={state} words={words} ref={problems} />
      <input type="hidden" name="key" key={state.key} defaultValue={state.key ?? pageKey} />
      <input
        type="hidden"
        name="appeal"
        key={`appeal ${state.attempt}`}
        defaultValue={state.typed?.appeal ?? appeal}
      />
      <LogFields key={state.attempt} state={state} today={today} words={words} />
      <Button disabled={pending}>{pending ? words.texts.sending : words.texts.submit}</Button>
    </form>
  )
}
