import { toApiOutcomes, toApiOutcomesAsOf } from '@/lib/api/outcomes'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../../answer-case'

/** What was asked for a case, and what became of the messages; with ?asOf= up to a day. */
export const GET = answerCase('/outcomes', async ({ caseRecord, asOf }) =>
  asOf === null ? toApiOutcomes(caseRecord) : toApiOutcomesAsOf(caseRecord, asOf.day),
)

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
