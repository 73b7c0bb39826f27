import 'server-only'
import type { PublicCase } from '../cases/public-case'
import { toDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { asksOf } from './asks'

/** Writes what a public case asked of the authorities for the scorecard, over what stood there. */
export async function publishAsks(
  tx: Tx,
  caseId: string,
  document: Pick<PublicCase, 'people'>,
): Promise<void> {
  await unpublishAsks(tx, caseId)
  await tx.publishedAsk.createMany({
    data: asksOf(document).map(({ dateLower, answerByUpper, ...ask }) => ({
      ...ask,
      caseId,
      dateLower: dateLower === null ? null : toDateColumn(dateLower),
      answerByUpper: answerByUpper === null ? null : toDateColumn(answerByUpper),
    })),
  })
}

/** Takes a case from the scorecard. */
export async function unpublishAsks(tx: Tx, caseId: string): Promise<void> {
  await tx.publishedAsk.deleteMany({ where: { caseId } })
}
