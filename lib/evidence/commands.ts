import 'server-only'
import { canRejectTally, canReportTally } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Tx } from '../db'
import { type FileRefusal, storeFile } from '../files/write'
import type { SentFile } from '../http/upload'
import { type Result, ok, refuse } from '../result'
import { casesCiting } from '../sources/queries'
import { traceOf } from '../tallies/write'

const select = {
  caseId: true,
  campaignId: true,
  sectionId: true,
  state: true,
  enteredById: true,
  evidenceFileId: true,
  citations: { orderBy: { id: 'asc' }, take: 1, select: { sourceId: true } },
} as const

/**
 * Keeps the file that bears a figure out, sealed, with the source that the figure cites first. Whoever
 * may report for its section adds it while the figure waits, an editor also later; once.
 */
export async function addEvidence(
  staff: Staff,
  tallyId: string,
  file: SentFile,
  now: Date,
): Promise<Result<{ id: string }, FileRefusal>> {
  const tally = await db.tally.findUnique({ where: { id: tallyId }, select })
  const sourceId = tally?.citations[0]?.sourceId
  if (!tally || sourceId === undefined) return refuse('missing')
  const allow = async (client: Tx) => {
    const row = await client.tally.findUniqueOrThrow({ where: { id: tallyId }, select })
    const may =
      row.state === 'reported'
        ? canReportTally(staff, row.sectionId)
        : row.state === 'verified' &&
          canRejectTally(staff, { state: 'verified', enteredById: null })
    if (!may) return refuse('not_permitted' as const)
    if (row.evidenceFileId !== null) return refuse('evidence_twice' as const)
    return ok(await casesCiting(client, sourceId))
  }
  return storeFile(
    staff,
    { sourceId, role: 'evidence' },
    file,
    now,
    allow,
    async (tx, record, id) => {
      await tx.tally.update({
        where: { id: tallyId },
        data: { evidenceFileId: id, version: { increment: 1 } },
      })
      record(traceOf('tally_evidence_added', tallyId, tally, undefined))
    },
  )
}
