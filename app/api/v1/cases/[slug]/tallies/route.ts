import { toApiAsOf } from '@/lib/api/as-of'
import { toApiLedger } from '@/lib/api/ledger'
import { refuseMethod } from '@/lib/http/api'
import { ledgerAsOf } from '@/lib/messages/ledger-as-of'
import { getPublicLedger } from '@/lib/messages/queries'
import { answerCase } from '../../../answer-case'

/** The ledger behind the number of a case; with ?asOf= up to a day. A figure always has a date. */
export const GET = answerCase('/tallies', async ({ caseRecord, asOf, locale }) => {
  const ledger = await getPublicLedger(caseRecord.caseId, locale)
  if (asOf === null) return toApiLedger(ledger)
  return { ...toApiLedger(ledgerAsOf(ledger, asOf.day)), ...toApiAsOf(asOf.day, 0) }
})

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
