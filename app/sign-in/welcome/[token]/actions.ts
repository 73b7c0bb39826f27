'use server'
import { redirect } from 'next/navigation'
import { acceptSignInLink } from '@/lib/auth/commands'
import type { WelcomeState } from '@/lib/auth/welcome-state'
import { HashingBusy } from '@/lib/crypto/password-hash'
import { readFields } from '@/lib/forms/read-form'
import { attemptAfter } from '@/lib/forms/sent-form'
import { unlessAway } from '@/lib/http/away'
import { setStatus } from '@/lib/http/status'
import { signInPath } from '@/lib/routes'

/** Sets name and password by a one-time link. The link itself says who is asking. */
export async function submitWelcome(
  token: string,
  previous: WelcomeState,
  form: FormData,
): Promise<WelcomeState> {
  const { name = '', password = '' } = readFields(form, ['name', 'password'])
  const accepted = await unlessBusy(() => acceptSignInLink(token, { name, password }, new Date()))
  if (accepted !== 'away' && accepted !== 'busy' && accepted.ok)
    redirect(`${signInPath()}?done=welcome`)
  const refusal =
    accepted === 'away' || accepted === 'busy' ? accepted : accepted.ok ? null : accepted.error
  setStatus(refusal === 'away' || refusal === 'busy' ? 503 : 422)
  return {
    name,
    refusal,
    attempt: attemptAfter(previous),
  }
}

async function unlessBusy<T extends object>(work: () => Promise<T>): Promise<T | 'away' | 'busy'> {
  try {
    return await unlessAway(work)
  } catch (error) {
    if (error instanceof HashingBusy) return 'busy'
    throw error
  }
}
