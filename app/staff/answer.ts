import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { readDate } from '@/lib/dates/natural'
import { fieldOfRefusal, STATUS_OF_REFUSAL, toRefusal } from '@/lib/forms/codes'
import type { FormState } from '@/lib/forms/form-state'
import {
  answerConflict,
  answerForm,
  type SavedMeanwhile,
  type SentForm,
} from '@/lib/forms/sent-form'
import { forgetDraft, keepDraft } from '@/lib/drafts/commands'
import { unlessAway } from '@/lib/http/away'
import { setStatus } from '@/lib/http/status'

/** The forms of staff are answered on their own page, with everything that was typed. */
export type Asked = { sent: SentForm; previous: FormState }

/** Some answers need another look: 422. */
export function wrong({ sent, previous }: Asked, errors: FormState['errors']): FormState {
  setStatus(422)
  return answerForm(sent, previous, { errors })
}

/** How the date of an entry will read, or what is wrong with it. Nothing is saved. */
export function previewed(asked: Asked): FormState {
  const date = readDate(asked.sent.fields.date ?? '')
  if (!date.ok) return wrong(asked, { date: date.error })
  return answerForm(asked.sent, asked.previous, { preview: date.value })
}

/** A command refused: at the field that it is about, or the whole form with the status that says why. */
export function refused(asked: Asked, code: string): FormState {
  const field = fieldOfRefusal(code)
  if (field !== null) return wrong(asked, { [field]: code })
  const refusal = toRefusal(code)
  setStatus(STATUS_OF_REFUSAL[refusal])
  return answerForm(asked.sent, asked.previous, { refusal })
}

/**
 * Nobody is signed in any more: 401. What was typed is kept for whoever was, and stands in the form
 * again after signing in, also without JavaScript.
 */
export async function signedOut(asked: Asked, form: unknown): Promise<FormState> {
  await keepDraft(form, new Date())
  return refused(asked, 'signed_out')
}

/** It is saved: what was kept of it is forgotten, and the page goes on to `path`. */
export async function finish(form: unknown, path: string): Promise<never> {
  await forgetDraft(form)
  redirect(path)
}

/** Somebody saved before: 409, with both versions. */
export function second({ sent, previous }: Asked, meanwhile: SavedMeanwhile): FormState {
  setStatus(409)
  // What stands around the form is made anew, so that it too shows what is saved now.
  refresh()
  return answerConflict(sent, previous, meanwhile)
}

/** Does the work of an action; when the database is away, the form comes back instead of being lost. */
export async function unlessLost(asked: Asked, work: () => Promise<FormState>): Promise<FormState> {
  const answer = await unlessAway(work)
  return answer === 'away' ? refused(asked, 'away') : answer
}
