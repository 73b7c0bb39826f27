import 'server-only'
import { type Recorder, write } from '../audit/write'
import type { System } from '../auth/roles'
import { settleCase } from '../cases/write'
import { sha256 } from '../crypto/digest'
import { fromDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { type Tx, db } from '../db'
import { contentText, documentsOf } from '../publishing/documents'
import { isPublicState } from '../publishing/states'
import { getRecord } from '../case-record/queries'
import { ok, refuse } from '../result'

/**
 * Settles every public case of which the calendar changed what may be published: a consent ran out,
 * or began. What is no longer agreed to leaves the public; a case whose name may not be shown any more
 * is paused. Answers how many were settled. Can be run at any time, and again.
 */
export async function settleExpiredConsents(actor: System, now: Date): Promise<number> {
  const today = fromDateColumn(now)
  let settled = 0
  for (const caseId of await casesCrossing(today)) {
    const done = await write<null, 'nothing_to_do'>(actor, now, async (tx, record) => {
      const caseRecord = await getRecord(tx, caseId)
      if (!caseRecord || !isPublicState(caseRecord.state)) return refuse('nothing_to_do')
      if (await saysTheSame(tx, caseRecord, now)) return refuse('nothing_to_do')
      let told = false
      const telling: Recorder = (entry) => {
        told = true
        record(entry)
      }
      await settleCase(tx, telling, caseId, now)
      if (await saysTheSame(tx, caseRecord, now))
        telling({
          kind: 'case_republished',
          objectType: 'Case',
          objectId: caseId,
          caseId,
          detail: { facts: { asOf: today } },
        })
      // Pausing and holding back leave traces of their own; what was held back before is no news.
      return told ? ok(null) : refuse('nothing_to_do')
    })
    if (done.ok) settled += 1
  }
  return settled
}

/** The public cases of which a consent began or ran out after the day of their present publication. */
async function casesCrossing(today: IsoDay): Promise<string[]> {
  const rows = await db.$queryRaw<{ caseId: string }[]>`
    SELECT DISTINCT p."caseId"::text AS "caseId" FROM "Consent" c
    JOIN "CasePerson" p ON p."id" = c."casePersonId"
    JOIN published."CurrentCase" k ON k."caseId" = p."caseId" AND k."locale" = 'en',
    LATERAL (SELECT (k."updatedAt" AT TIME ZONE 'UTC')::date AS day) settled
    WHERE c."deletedAt" IS NULL AND (
      (c."untilUpper" < ${today}::date AND c."untilUpper" >= settled.day)
      OR (c."givenLower" <= ${today}::date AND c."givenLower" > settled.day))
    ORDER BY 1`
  return rows.map(({ caseId }) => caseId)
}

/** Whether what is public is what would be published now. */
async function saysTheSame(
  tx: Tx,
  caseRecord: Parameters<typeof documentsOf>[0],
  now: Date,
): Promise<boolean> {
  const current = await tx.currentCase.findMany({
    where: { caseId: caseRecord.id },
    select: { locale: true, snapshot: { select: { contentHash: true } } },
  })
  const wanted = documentsOf(caseRecord, now)
  return (
    wanted.length > 0 &&
    wanted.length === current.length &&
    wanted.every(({ locale, document }) =>
      current.some(
        (each) =>
          each.locale === locale && each.snapshot.contentHash === sha256(contentText(document)),
      ),
    )
  )
}
