// Everything that changes the number of a case, at once. Whenever nothing happens for a moment, the
// number that everybody sees is that of the rows behind it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDate } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { runInvalidations, startInvalidation, undoInvalidation } from '../invalidations/commands'
import { conditionsInput } from '../invalidations/conditions'
import { countFitting } from '../invalidations/queries'
import { rejectTally, reportTally, verifyTally } from '../tallies/commands'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { NOW, SYSTEM, aFigure, aStaff } from '../tallies/staff.testing'
import { logSupporterAction, withdrawSupporterAction } from './commands'
import { getPublicLedger } from './queries'

let keys = 0
const deed = (slug: string, more = {}) => ({
  slug,
  channel: 'letter' as const,
  kind: 'solidarity' as const,
  date: '2026-11-20',
  quantity: 2,
  words: null,
  key: `quiet-points-${(keys += 1)}`,
  website: '',
  originSystem: 'vigil',
  ...more,
})

let reporter: Staff
let verifier: Staff
let subject: Awaited<ReturnType<typeof aPublishedCase>>
beforeAll(async () => {
  reporter = await aStaff('quiet-reporter', 'editor')
  verifier = await aStaff('quiet-verifier', 'editor')
  subject = await aPublishedCase('Quiet Person', NOW)
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

/** Of a kind that nobody logs, so that each counts by itself. */
const report = async (quantity: number) =>
  must(
    await reportTally(
      reporter,
      subject.reference,
      aFigure(quantity, { kind: 'petition', scope: 'event', asOf: aDate('2026-10-01') }),
      NOW,
    ),
  ).id

/** The rows that count, added up without any of the code that counts. */
async function sumOfRows(): Promise<number> {
  const [row] = await db.$queryRaw<{ sum: number }[]>`
    SELECT (coalesce((SELECT sum("quantity") FROM "SupporterAction"
        WHERE "caseId" = ${subject.caseId}::uuid AND "state" = 'logged'), 0)
      + coalesce((SELECT sum("quantity") FROM "Tally"
        WHERE "caseId" = ${subject.caseId}::uuid AND "state" = 'verified'), 0))::int AS sum`
  return row?.sum ?? 0
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

async function atAQuietPoint(): Promise<number> {
  const { total, tallies, deeds } = await getPublicLedger(subject.caseId, 'en')
  const figures = tallies.flatMap(({ counted, quantity }) => (counted ? [quantity] : []))
  expect(total).toBe(await sumOfRows())
  // What the page lists, added up by the rule that it states.
  expect(sum([...figures, ...deeds.map(({ uncovered }) => uncovered)])).toBe(total)
  expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  return total
}

const vandals = () =>
  conditionsInput.parse({
    reference: subject.reference,
    from: '2026-11-30T00:00',
    to: '2026-11-30T23:59',
    kind: '',
    channel: '',
    quantity: '',
    originSystem: 'vandal',
  })

const many = <T>(count: number, each: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => each(index)))

test('100 people log at once, one of them 50 times, while staff verify, reject and invalidate', async () => {
  const { slug, caseId } = subject
  let verified: string[] = []
  for (const round of [1, 2]) {
    const taken = await many(10, async () => must(await logSupporterAction(deed(slug), NOW)))
    await many(60, () => logSupporterAction(deed(slug, { originSystem: 'vandal' }), NOW))
    const reported = await many(6, (index) => report(100 * round + index))
    const before = await atAQuietPoint()

    const { deeds, messages } = await countFitting(db, caseId, vandals())
    const seen = { deeds, messages, reason: 'a program wrote these' }
    const { id } = must(await startInvalidation(verifier, vandals(), seen, NOW))
    const again = deed(slug)
    const [rejectedNow, ...verifiedNow] = reported
    await Promise.all([
      many(100, async () => must(await logSupporterAction(deed(slug), NOW))),
      many(50, async () => must(await logSupporterAction(again, NOW))),
      runInvalidations(SYSTEM, NOW),
      ...taken.map(async ({ withdrawToken }) =>
        must(await withdrawSupporterAction(withdrawToken, NOW)),
      ),
      ...verifiedNow.map(async (figure) => must(await verifyTally(verifier, figure, NOW))),
      ...[...verified, rejectedNow ?? ''].map(async (figure) =>
        must(await rejectTally(verifier, figure, { reason: 'counted twice' }, NOW)),
      ),
    ])
    const figures = [1, 2, 3, 4, 5].map((index) => 100 * round + index)
    const gone = verified.map((_, index) => 100 * (round - 1) + index + 1)
    expect(await atAQuietPoint()).toBe(
      before - messages - 10 * 2 + 101 * 2 + sum(figures) - sum(gone),
    )

    must(await undoInvalidation(verifier, id, 'it was a school', NOW))
    await Promise.all([
      runInvalidations(SYSTEM, NOW),
      many(20, async () => must(await logSupporterAction(deed(slug), NOW))),
    ])
    await atAQuietPoint()
    verified = verifiedNow
  }
}, 300_000)
