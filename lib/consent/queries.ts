import 'server-only'
import { fromDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { recordSelect } from '../case-record/queries'
import { decide } from './decision'

/** Whether everybody in these cases agreed that their letters and replies are published. */
export async function agreeToLetters(
  tx: Tx,
  caseIds: readonly string[],
  now: Date,
): Promise<boolean> {
  const cases = await tx.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { basis: true, people: { select: { consents: recordSelect.people.select.consents } } },
  })
  return cases.every(({ basis, people }) =>
    people.every(
      ({ consents }) => decide(consents, 'messages', basis, fromDateColumn(now)).allowed,
    ),
  )
}
