import 'server-only'
import type { Recorder } from '../audit/write'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canClear } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { type ClearanceRefusal, whyNotCleared } from './clearance'
import { countOtherAdmins } from './queries'

type Given = Result<{ name: string }, ClearanceRefusal>
type Pair = { caseId: string; user: { id: string; name: string; role: string } }

/**
 * Clears somebody for a case: what is restricted in it may be opened for them from now on. Refuses
 * whose role or account could not make use of it, and an administrator who would clear herself while
 * another one could. Answers the name.
 */
export const giveClearance = (
  actor: Keeper,
  reference: string,
  userId: string,
  now: Date,
): Promise<Given> =>
  changeClearance(actor, reference, userId, now, async (tx, { caseId, user }, record) => {
    const givenById = actor.kind === 'staff' ? actor.id : null
    const row = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const why = whyNotCleared(row, givenById, await countOtherAdmins(tx, userId))
    if (why !== null) return refuse(why)
    const { count } = await tx.caseClearance.createMany({
      data: { caseId, userId, givenById, givenAt: now },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('already_cleared')
    record(traceOf('clearance_given', { caseId, user }))
    return ok({ name: user.name })
  })

/** Takes the clearance for a case from somebody, oneself included: the next value stays shut. */
export const takeClearance = (
  actor: Keeper,
  reference: string,
  userId: string,
  now: Date,
): Promise<Given> =>
  changeClearance(actor, reference, userId, now, async (tx, { caseId, user }, record) => {
    const { count } = await tx.caseClearance.deleteMany({ where: { caseId, userId } })
    if (count === 0) return refuse('not_cleared')
    record(traceOf('clearance_taken', { caseId, user }))
    return ok({ name: user.name })
  })

async function changeClearance(
  actor: Keeper,
  reference: string,
  userId: string,
  now: Date,
  work: (tx: Tx, pair: Pair, record: Recorder) => Promise<Given>,
): Promise<Given> {
  if (!may(actor, canClear)) return refuse('not_permitted')
  return write<{ name: string }, ClearanceRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, name: true, role: true },
    })
    if (!caseRecord || !user) return refuse('missing')
    return work(tx, { caseId: caseRecord.id, user }, record)
  })
}

const traceOf = (kind: 'clearance_given' | 'clearance_taken', { caseId, user }: Pair) => ({
  kind,
  objectType: 'User',
  objectId: user.id,
  caseId,
  detail: { facts: { name: user.name } },
})
