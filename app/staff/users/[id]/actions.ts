'use server'
import { finish, refused, signedOut, unlessLost } from '@/app/staff/answer'
import { issued } from '@/app/staff/users/issued'
import { afterDoing } from '@/components/staff/done'
import { disableUser, renewSignInLink } from '@/lib/auth/commands'
import type { InviteState } from '@/lib/auth/invite-form'
import { getViewer } from '@/lib/auth/viewer'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { userPath, usersPath } from '@/lib/routes'
import { giveSections } from '@/lib/sections/commands'
import { isUuid } from '@/lib/text/uuid'

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

/** Says for which sections somebody reports figures. */
export async function submitSections(
  userId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['sections']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const sections = valuesOf(asked.sent.fields.sections)
    if (!isUuid(userId) || !sections.every(isUuid)) return refused(asked, 'missing')
    const given = await giveSections(staff, userId, sections, new Date())
    if (!given.ok) return refused(asked, given.error)
    return finish(form, afterDoing(userPath(userId), 'sections_given'))
  })
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
