import 'server-only'
import { nobodyRemains } from '../appeals/remaining'
import { publishedAppeals, saysTheSame } from '../appeals/write'
import { db } from '../db'
import type { Examination } from './finding'

/** What is public of appeals is what the record says, and none is live for people who are free or dead. */
export async function examineAppeals(): Promise<Examination> {
  const findings: string[] = []
  const cases = await db.case.findMany({
    where: { appeals: { some: { liveAt: { not: null } } } },
    select: {
      id: true,
      reference: true,
      people: { select: { status: true } },
      appeals: { select: { number: true, state: true, someoneRemained: true, forOutcome: true } },
    },
  })
  const now = new Date()
  for (const { id, reference, people, appeals } of cases) {
    const stored = await db.publishedAppeal.findMany({ where: { caseId: id } })
    if (!saysTheSame(stored, await publishedAppeals(db, id, now)))
      findings.push(`${reference}: what is public of its appeals is not what the record says`)
    if (nobodyRemains(people) === null) continue
    for (const { number, state, someoneRemained, forOutcome } of appeals)
      if (state === 'live' && (someoneRemained || !forOutcome))
        findings.push(`${reference}: appeal ${number} is live, and everybody is free or dead`)
  }
  const ids = cases.map(({ id }) => id)
  const stray = await db.publishedAppeal.count({ where: { caseId: { notIn: ids } } })
  if (stray > 0) findings.push(`${stray} public rows are of appeals that never were live`)
  return { rule: 'appeals_follow_the_record', checked: cases.length, findings }
}
