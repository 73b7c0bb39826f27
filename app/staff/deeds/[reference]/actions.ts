'use server'
import { refresh } from 'next/cache'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDeciding } from '@/components/staff/deeds/held-list'
import { getViewer } from '@/lib/auth/viewer'
import { decideDeeds, revealDeedWords } from '@/lib/deeds/commands'
import { decideInput } from '@/lib/deeds/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { unlessAway } from '@/lib/http/away'
import { setStatus } from '@/lib/http/status'
import { type RevealRefusal, type RevealState, STATUS_OF_REVEAL } from '@/lib/reveal/reveal-state'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Says of deeds of a case that wait whether they count. */
export async function submitDecision(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['decision', 'which', 'reason', 'deeds', 'messages'])
  const chosen = form.getAll('deed').filter((id) => typeof id === 'string')
  const fields = { ...sent.fields, chosen: chosen.join(' ') }
  const asked = { sent: { ...sent, fields }, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const input = decideInput.safeParse({ ...sent.fields, chosen })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const decided = await decideDeeds(staff, reference, input.data, new Date())
    if (decided.ok) return finish(form, afterDeciding(input.data.decision))
    // The list is made anew, so that it shows what waits now.
    refresh()
    return refused(asked, decided.error)
  })
}

/** Opens the private words of one deed. They are in this answer alone, and who had them is noted. */
export async function submitRevealWords(id: string): Promise<RevealState> {
  const answer = await unlessAway(async () => {
    const staff = await getViewer()
    if (!staff) return shut('signed_out')
    // A bound argument travels through the browser.
    if (!isUuid(id)) return shut('missing')
    const revealed = await revealDeedWords(staff, id, new Date())
    return revealed.ok ? { text: revealed.value.text, refusal: null } : shut(revealed.error)
  })
  return answer === 'away' ? shut('away') : answer
}

function shut(refusal: RevealRefusal): RevealState {
  setStatus(STATUS_OF_REVEAL[refusal])
  return { text: null, refusal }
}
