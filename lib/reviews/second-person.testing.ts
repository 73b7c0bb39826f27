// Two invented colleagues, one who asks and one who agrees, for tests of what becomes public.
import { createUser } from '../auth/commands'
import type { Role, Staff } from '../auth/roles'
import { db } from '../db'
import { approveReview, requestReview } from './commands'

/** A member of staff who has a row in the database, as decisions on reviews need. */
export async function aColleague(name: string, role: Role, now: Date): Promise<Staff> {
  const email = `${name.toLowerCase()}.reviews@example.org`
  const known = await db.user.findUnique({ where: { email } })
  if (!known) await createUser({ kind: 'system', name: 'a test' }, { email, name, role }, now)
  const { id } = await db.user.findUniqueOrThrow({ where: { email } })
  return { kind: 'staff', id, name, email, role, sessionHash: '' } as unknown as Staff
}

/** Has what waits in a case asked for by one editor and approved by another. */
export async function approveByTwo(reference: string, now: Date): Promise<void> {
  const asker = await aColleague('Asking', 'editor', now)
  const decider = await aColleague('Deciding', 'editor', now)
  const version = async () => (await db.case.findUniqueOrThrow({ where: { reference } })).version
  const input = { version: await version(), reason: 'a test', schedule: null }
  const asked = await requestReview(asker, reference, input, now)
  if (!asked.ok) throw new Error(`not asked for: ${asked.error}`)
  const approved = await approveReview(
    decider,
    reference,
    { version: await version(), reason: 'a test' },
    now,
  )
  if (!approved.ok) throw new Error(`not approved: ${approved.error}`)
}
