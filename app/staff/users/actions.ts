'use server'
import { refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { createUser } from '@/lib/auth/commands'
import { createUserInput } from '@/lib/auth/input'
import { INVITE_FIELDS, type InviteState, toInviteCandidate } from '@/lib/auth/invite-form'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import { readSentForm } from '@/lib/forms/sent-form'
import { issued } from './issued'

/** Makes an account, and answers its one-time link: the only time that it is shown. */
export async function submitNewUser(previous: InviteState, form: FormData): Promise<InviteState> {
  const asked = { sent: readSentForm(form, INVITE_FIELDS), previous }
  const answer = await unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const input = createUserInput.safeParse(toInviteCandidate(asked.sent.fields))
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const invited = await createUser(staff, input.data, new Date())
    return invited.ok ? issued(asked, invited.value) : refused(asked, invited.error)
  })
  return { link: null, ...answer }
}
