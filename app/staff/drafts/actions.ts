'use server'
import { redirect } from 'next/navigation'
import { nextAddress } from '@/lib/auth/next-address'
import { getViewer } from '@/lib/auth/viewer'
import { forgetDraft, keepDraft } from '@/lib/drafts/commands'
import { pageAddress } from '@/lib/http/page-path'
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

/** Forgets what was kept of a form, and shows its page as it was before. */
export async function submitDiscard(form: FormData): Promise<void> {
  if (await getViewer()) await forgetDraft(form)
  redirect(nextAddress(await pageAddress()))
}
