'use client'

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Challenge } from '@/lib/limits/challenge'
import { untilOldEnough } from '@/lib/limits/form-age'
import type { LogFormState } from '@/lib/messages/log-state'

/**
 * What a browser does so that a person need not press the button twice: it waits until the form is old
 * enough to be sent, and does a piece of work when the network has used up its share.
 */
export function useFairSending(state: LogFormState, form: RefObject<HTMLFormElement | null>) {
  const opened = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [proof, setProof] = useState('')
  useEffect(() => {
    opened.current = Date.now()
  }, [state.key])
  useEffect(() => {
    if (state.challenge === null) return
    const controller = new AbortController()
    void work(state.challenge, controller).then((done) => {
      if (done !== null) setProof(done)
    })
    return () => controller.abort()
  }, [state.challenge])
  useEffect(() => {
    // The work is in the form by now, so it goes out with everything that was typed.
    if (proof !== '') form.current?.requestSubmit()
  }, [proof, form])
  const onSubmit = (event: FormEvent) => {
    const wait = untilOldEnough(Date.now() - opened.current)
    if (wait === 0) return
    event.preventDefault()
    // A second press changes nothing: the first one waits already.
    if (timer.current !== null) return
    setWaiting(true)
    timer.current = setTimeout(() => {
      timer.current = null
      setWaiting(false)
      form.current?.requestSubmit()
    }, wait)
  }
  return { onSubmit, isWaiting, proof }
}

/** The finished work as it is sent; null when it was broken off. The library comes only when it is needed. */
async function work(challenge: Challenge, controller: AbortController): Promise<string | null> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ])
  const solution = await solveChallenge({ challenge, deriveKey, controller })
  return solution === null ? null : JSON.stringify({ challenge, solution })
}
