'use server'
import { redirect } from 'next/navigation'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { giveClearance, takeClearance } from '@/lib/clearance/commands'
import type { FormState } from '@/lib/forms/form-state'
import { readFields } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { clearancePath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Clears somebody for the case. */
export async function submitClearance(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['user']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const { user = '' } = asked.sent.fields
    if (!isUuid(user)) return wrong(asked, { user: user === '' ? 'required' : 'not_a_choice' })
    const given = await giveClearance(staff, reference, user, new Date())
    if (!given.ok) return refused(asked, given.error)
    return finish(form, afterDoing(clearancePath(reference), 'clearance_given'))
  })
}

/** Takes the clearance from somebody. */
export async function submitClearanceTaken(reference: string, form: FormData): Promise<void> {
  const staff = await getViewer()
  const { user = '' } = readFields(form, ['user'])
  const page = clearancePath(reference)
  if (!staff || !isReference(reference) || !isUuid(user)) redirect(page)
  const taken = await takeClearance(staff, reference, user, new Date())
  redirect(taken.ok ? afterDoing(page, 'clearance_taken') : `${page}?refused=${taken.error}`)
}
