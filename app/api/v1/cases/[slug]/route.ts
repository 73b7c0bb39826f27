import { toApiCaseAsOf } from '@/lib/api/as-of'
import { toApiCase } from '@/lib/api/case'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../answer-case'
import { apiWords } from '../../api-words'

/** One public case; with ?asOf= what is known today about a day. */
export const GET = answerCase('', async ({ caseRecord, asOf, locale }) => {
  const words = await apiWords(locale)
  return asOf === null ? toApiCase(caseRecord, words) : toApiCaseAsOf(asOf, words)
})

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
