'use server'
import { refresh } from 'next/cache'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { runInvalidations, startInvalidation } from '@/lib/invalidations/commands'
import { conditionsInput, startInput } from '@/lib/invalidations/conditions'
import { invalidationPath } from '@/lib/routes'

/** Takes what was seen in the preview out of the count; the first steps at once, the rest by the clock. */
export async function submitInvalidation(
  typed: Record<string, string>,
  seen: { deeds: number; messages: number },
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    // Bound arguments travel through the browser.
    const conditions = conditionsInput.safeParse(typed)
    if (!conditions.success) return refused(asked, 'invalid')
    const input = startInput.safeParse({ ...Object(seen), ...sent.fields })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const now = new Date()
    const started = await startInvalidation(staff, conditions.data, input.data, now)
    if (started.ok) {
      await runInvalidations(staff, now)
      return finish(form, invalidationPath(started.value.id))
    }
    // The preview is made anew, and shows what fits now.
    refresh()
    return refused(asked, started.error)
  })
}
