'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { FollowFormState, FollowProblem } from '@/lib/follows/follow-state'

export type SubmitFollow = (before: FollowFormState, form: FormData) => Promise<FollowFormState>

export type FollowWords = {
  email: string
  website: string
  submit: string
  sending: string
  problemsTitle: string
  problems: Record<FollowProblem, string>
}

const FIELD = 'follow-email'

/**
 * The form for following a case. Without JavaScript it is a plain form that the server answers; with
 * it, a second press waits for the first, and a mistake takes the focus.
 */
export function FollowForm({
  submit,
  start,
  words,
}: {
  submit: SubmitFollow
  start: FollowFormState
  words: FollowWords
}) {
  const [state, send, pending] = useActionState(submit, start)
  const problem = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.attempt > 0) problem.current?.focus()
  }, [state])
  const { address, refusal } = state
  return (
    <form action={send} noValidate className="space-y-6">
      {(address !== null || refusal !== null) && (
        <div ref={problem} tabIndex={-1}>
          <Notice kind="wrong" title={words.problemsTitle}>
            {refusal !== null && <p>{words.problems[refusal]}</p>}
            {address !== null && (
              <p>
                <a href={`#${FIELD}`}>{words.email}</a> {words.problems[address]}
              </p>
            )}
          </Notice>
        </div>
      )}
      <TextInput
        key={state.attempt}
        id={FIELD}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="email"
        label={words.email}
        error={address === null ? null : words.problems[address]}
        defaultValue={state.typed}
        required
      />
      <div aria-hidden="true" className="sr-only">
        <label>
          {words.website}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <Button disabled={pending}>{pending ? words.sending : words.submit}</Button>
    </form>
  )
}
