'use server'
import { finish, refused, signedOut, unlessLost } from '@/app/staff/answer'
import { issued } from '@/app/staff/users/issued'
import { afterDoing } from '@/components/staff/done'
import { disableUser, renewSignInLink } from '@/lib/auth/commands'
import type { InviteState } from '@/lib/auth/invite-form'
import { getViewer } from '@/lib/auth/viewer'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { usersPath } from '@/lib/routes'

/** Makes a new one-time link for somebody; the older ones stop working. */
export async function submitNewLink(
  userId: string,
  previous: InviteState,
  form: FormData,
): Promise<InviteState> {
  const asked = { sent: readSentForm(form, []), previous }
  const answer = await unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const renewed = await renewSignInLink(staff, userId, new Date())
    return renewed.ok ? issued(asked, renewed.value) : refused(asked, renewed.error)
  })
  return { link: null, ...answer }
}

/** Takes somebody's access away at once. */
export async function submitDisable(
  userId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, []), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const disabled = await disableUser(staff, { id: userId }, new Date())
    if (!disabled.ok) return refused(asked, disabled.error)
    return finish(form, afterDoing(usersPath(), 'user_disabled'))
  })
}
