'use server'
import { getViewer } from '@/lib/auth/viewer'
import { unlessAway } from '@/lib/http/away'
import { setStatus } from '@/lib/http/status'
import { isKindCode } from '@/lib/record/kinds'
import { revealField } from '@/lib/reveal/commands'
import { type RevealRefusal, type RevealState, STATUS_OF_REVEAL } from '@/lib/reveal/reveal-state'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Opens one sealed value. It is in this answer alone, and who had it is noted. */
export async function submitReveal(
  reference: string,
  kind: string,
  id: string,
  field: string,
): Promise<RevealState> {
  const answer = await unlessAway(async () => {
    const staff = await getViewer()
    if (!staff) return shut('signed_out')
    // A bound argument travels through the browser.
    if (!isReference(reference) || !isKindCode(kind) || !isUuid(id)) return shut('missing')
    const asked = { kind, id, field: String(field) }
    const revealed = await revealField(staff, reference, asked, new Date())
    return revealed.ok ? { text: revealed.value.text, refusal: null } : shut(revealed.error)
  })
  return answer === 'away' ? shut('away') : answer
}

function shut(refusal: RevealRefusal): RevealState {
  setStatus(STATUS_OF_REVEAL[refusal])
  return { text: null, refusal }
}
