'use client'
import { useActionState } from 'react'
import { freshInvite } from '@/lib/auth/invite-form'
import { StaffForm } from './form'
import type { SubmitInvite } from './invite-form'
import { IssuedLinkNotice } from './issued-link'

/** Makes a new one-time link for somebody, and shows it. */
export function RenewForm({ submit, words }: { submit: SubmitInvite; words: string }) {
  const [state, send, pending] = useActionState(submit, freshInvite())
  return (
    <>
      {state.link && <IssuedLinkNotice link={state.link} />}
      <StaffForm {...{ state, send, pending }} labels={{}} look="quiet" submit={words}>
        {null}
      </StaffForm>
    </>
  )
}
