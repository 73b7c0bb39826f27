import 'server-only'
import { type PublicCase, publicCase } from '../cases/public-case'
import type { Tx } from '../db'
import { differenceOf } from '../publishing/difference'
import { followed } from './followed'

/**
 * Notes what the public will read otherwise, once `after` is published: what and where, never what it
 * said before. A publication in which nothing changed is no correction.
 */
export async function noteCorrection(
  tx: Tx,
  caseId: string,
  { before, after }: { before: PublicCase; after: PublicCase },
  now: Date,
): Promise<void> {
  const events = await tx.caseEvent.findMany({
    where: { caseId },
    select: { id: true, correctsId: true },
  })
  const corrects = new Map(events.map(({ id, correctsId }) => [id, correctsId]))
  const changes = differenceOf(followed(before, after, corrects), after)
  if (changes.length === 0) return
  await tx.publishedCorrection.create({ data: { caseId, at: now, changes } })
}

/**
 * What was last public of a case in English, also if it was withdrawn since; null: nothing, or in an
 * older shape, where what differs is our way of telling. Ask before new snapshots are written.
 */
export async function formerDocument(tx: Tx, caseId: string): Promise<PublicCase | null> {
  const locale = 'en'
  const current = await tx.currentCase.findUnique({
    where: { caseId_locale: { caseId, locale } },
    select: { snapshot: { select: { document: true } } },
  })
  const last =
    current?.snapshot ??
    (await tx.publishedCase.findFirst({
      where: { caseId, locale },
      orderBy: [{ version: 'desc' }, { publishedAt: 'desc' }],
      select: { document: true },
    }))
  const read = publicCase.safeParse(last?.document)
  return read.success ? read.data : null
}

/**
 * Deletes every public version of a case but the current one: what was taken out of that is then in
 * no row of the schema that the public reads. Answers how many versions were deleted.
 */
export async function deleteFormerVersions(tx: Tx, caseId: string): Promise<number> {
  const { count } = await tx.publishedCase.deleteMany({
    where: { caseId, current: { none: {} } },
  })
  return count
}
