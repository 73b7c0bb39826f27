import 'server-only'
import type { Recorder } from '../audit/write'
import type { CaseRecord } from '../cases/record'
import { fromDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { NOT_WITHDRAWN } from '../publications/public-publication'
import { publishDocuments } from '../publications/write'
import { hasPseudonym } from './decision'
import { withConsent } from './gate'
import { agreeToLetters } from './queries'

/** Pauses a case whose consent is gone, and says so in its history. The caller unpublishes it. */
export async function pauseForConsent(tx: Tx, record: Recorder, caseId: string): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { state: 'paused' } })
  record({
    kind: 'case_paused',
    objectType: 'Case',
    objectId: caseId,
    caseId,
    detail: { facts: { consent: 'name' } },
  })
}

/**
 * Older snapshots are out of everybody's reach; what somebody does not want to be known is not kept in
 * them either, and neither is a name behind a pseudonym.
 */
export async function forgetWhatIsRefused(
  tx: Tx,
  caseRecord: CaseRecord,
  now: Date,
): Promise<void> {
  const { refused } = withConsent(caseRecord, fromDateColumn(now))
  if (!refused && !hasPseudonym(caseRecord)) return
  await tx.publishedCase.deleteMany({ where: { caseId: caseRecord.id, current: { none: {} } } })
}

/** Letters of thanks that name a case leave the public, or come back, with the consent to them. */
export async function settleLetters(tx: Tx, caseId: string, now: Date): Promise<void> {
  const letters = await tx.publication.findMany({
    where: { kind: 'thank_you_letter', state: 'published', cases: { some: { caseId } } },
    select: { id: true, cases: { select: { caseId: true } } },
  })
  for (const { id, cases } of letters) {
    const ids = cases.map((each) => each.caseId)
    const shown = await tx.publishedPublication.count({
      where: { publicationId: id, ...NOT_WITHDRAWN },
    })
    if (shown > 0 !== (await agreeToLetters(tx, ids, now))) await publishDocuments(tx, id, now)
  }
}
