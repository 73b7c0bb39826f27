import 'server-only'
import { redirect } from 'next/navigation'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import type { Staff } from '@/lib/auth/roles'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { includeTally, rejectTally, verifyTally } from '@/lib/tallies/commands'
import { rejectInput } from '@/lib/tallies/input'
import { isUuid } from '@/lib/text/uuid'

type Viewer = () => Promise<Staff | null>
/** The page of a figure, to which every decision comes back. */
type Place = { page: string; id: string }

/** Verifies a figure. `viewer`: asks who is signed in; each door does so itself. */
export async function verifyAt(viewer: Viewer, { page, id }: Place): Promise<never> {
  const staff = await viewer()
  if (!staff || !isUuid(id)) redirect(page)
  const verified = await verifyTally(staff, id, new Date())
  redirect(verified.ok ? afterDoing(page, 'tally_verified') : `${page}?refused=${verified.error}`)
}

/** Rejects a figure, with a reason. */
export async function rejectAt(
  viewer: Viewer,
  { page, id }: Place,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['reason']), previous }
  return unlessLost(asked, async () => {
    const staff = await viewer()
    if (!staff) return signedOut(asked, form)
    if (!isUuid(id)) return refused(asked, 'missing')
    const input = rejectInput.safeParse({ reason: asked.sent.fields.reason })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const rejected = await rejectTally(staff, id, input.data, new Date())
    return rejected.ok
      ? finish(form, afterDoing(page, 'tally_rejected'))
      : refused(asked, rejected.error)
  })
}

/** Says that another figure lies inside a figure. */
export async function includeAt(
  viewer: Viewer,
  { page, id }: Place,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['inner']), previous }
  return unlessLost(asked, async () => {
    const staff = await viewer()
    if (!staff) return signedOut(asked, form)
    const { inner = '' } = asked.sent.fields
    if (!isUuid(id)) return refused(asked, 'missing')
    if (!isUuid(inner)) return wrong(asked, { inner: inner === '' ? 'required' : 'not_a_choice' })
    const included = await includeTally(staff, id, inner, new Date())
    return included.ok
      ? finish(form, afterDoing(page, 'tally_included'))
      : refused(asked, included.error)
  })
}
