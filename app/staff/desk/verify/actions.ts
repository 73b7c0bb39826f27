'use server'
import { redirect } from 'next/navigation'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { waitingFiguresPath } from '@/lib/routes'
import { verifyTallies } from '@/lib/tallies/commands'
import { isUuid } from '@/lib/text/uuid'

/** Verifies the figures that the sender has looked at, all of them or none. */
export async function submitVerifications(form: FormData): Promise<void> {
  const staff = await getViewer()
  const page = waitingFiguresPath()
  const sent = form instanceof FormData ? form.getAll('figure') : []
  const ids = sent.filter((id): id is string => typeof id === 'string' && isUuid(id))
  if (!staff) redirect(page)
  if (ids.length === 0) redirect(`${page}?refused=nothing_chosen`)
  const verified = await verifyTallies(staff, ids, new Date())
  redirect(verified.ok ? afterDoing(page, 'tally_verified') : `${page}?refused=${verified.error}`)
}
