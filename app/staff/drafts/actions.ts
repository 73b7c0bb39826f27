'use server'
import { getViewer } from '@/lib/auth/viewer'
import { keepDraft } from '@/lib/drafts/commands'
import { unlessAway } from '@/lib/http/away'

/** Keeps what somebody types, for them alone; null when it could not be kept. */
export async function submitDraft(form: FormData): Promise<string | null> {
  const kept = await unlessAway(async () => {
    // Whose it is says the form itself; somebody whose session has ended keeps their text too.
    await getViewer()
    return { at: await keepDraft(form, new Date()) }
  })
  return kept === 'away' ? null : (kept.at?.toISOString() ?? null)
}
