'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { LogFormState } from '@/lib/messages/log-state'
import { LogFields } from './log-fields'
import { LogProblems } from './log-problems'
import type { LogWords } from './log-words'
import { useFairSending } from './use-fair-sending'

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
  byMail,
}: {
  submit: SubmitLog
  start: LogFormState
  /** The address of the appeal that it was for; empty: none in particular. */
  appeal: string
  /** The idempotency key that this page made for this deed. */
  pageKey: string
  today: string
  words: LogWords
  byMail: boolean
}) {
  const [state, send, pending] = useActionState(submit, start)
  const problems = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { onSubmit, isWaiting, proof } = useFairSending(state, form)
  const isAsked = state.refusal === 'repeated'
  const isSending = pending || isWaiting
  useEffect(() => {
    if (state.attempt > 0) problems.current?.focus()
  }, [state])
  return (
    <form ref={form} action={send} onSubmit={onSubmit} noValidate className="space-y-6">
      <LogProblems
        state={state}
        words={words}
        working={state.challenge !== null && proof === ''}
        ref={problems}
      />
      <input type="hidden" name="key" key={state.key} defaultValue={state.key ?? pageKey} />
      <input
        type="hidden"
        name="appeal"
        key={`appeal ${state.attempt}`}
        defaultValue={state.typed?.appeal ?? appeal}
      />
      <LogFields key={state.attempt} state={state} today={today} words={words} byMail={byMail} />
      <input type="hidden" name="proof" value={proof} readOnly />
      {/* Whoever sends it on after being asked says that it is another one. */}
      {isAsked && <input type="hidden" name="another" value="yes" />}
      <Button disabled={isSending}>
        {isSending ? words.texts.sending : isAsked ? words.fair.another : words.texts.submit}
      </Button>
    </form>
  )
}
