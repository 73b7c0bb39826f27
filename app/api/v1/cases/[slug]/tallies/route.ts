import { toApiLedger } from '@/lib/api/ledger'
import { refuseMethod } from '@/lib/http/api'
import { getPublicLedger } from '@/lib/messages/queries'
import { answerCase } from '../../../answer-case'

/** The ledger behind the number of a case. */
export const GET = answerCase('/tallies', async ({ caseId }, locale) =>
  toApiLedger(await getPublicLedger(caseId, locale)),
)

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
