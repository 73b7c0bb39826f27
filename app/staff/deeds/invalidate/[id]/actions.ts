'use server'
import { refresh } from 'next/cache'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { canJudgeDeeds } from '@/lib/auth/policy'
import type { Staff } from '@/lib/auth/roles'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import {
  cancelInvalidation,
  runInvalidations,
  undoInvalidation,
} from '@/lib/invalidations/commands'
import { undoInput } from '@/lib/invalidations/conditions'
import type { Result } from '@/lib/result'
import { invalidationPath } from '@/lib/routes'

type Work = (staff: Staff, now: Date) => Promise<Result<unknown, string>>

/** What is done with an invalidation; when somebody was quicker, the page shows how it stands now. */
async function change(id: string, previous: FormState, form: FormData, work: Work) {
  const asked = { sent: readSentForm(form, ['reason']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const done = await work(staff, new Date())
    if (done.ok) return finish(form, invalidationPath(encodeURIComponent(id)))
    refresh()
    return refused(asked, done.error)
  })
}

/** Stops it where it is. */
export async function submitCancel(
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return change(id, previous, form, (staff, now) => cancelInvalidation(staff, id, now))
}

/** Takes the next steps now instead of waiting for the clock. */
export async function submitGoOn(
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return change(id, previous, form, async (staff, now) => {
    if (!canJudgeDeeds(staff)) return { ok: false, error: 'not_permitted' }
    await runInvalidations(staff, now)
    return { ok: true, value: null }
  })
}

/** Gives back what it took, with a reason. */
export async function submitUndo(
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const input = undoInput.safeParse(sent.fields)
  if (!input.success) return wrong({ sent, previous }, fieldErrors(input.error))
  return change(id, previous, form, async (staff, now) => {
    const undone = await undoInvalidation(staff, id, input.data.reason, now)
    if (undone.ok) await runInvalidations(staff, now)
    return undone
  })
}
