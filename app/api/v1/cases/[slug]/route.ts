import { toApiCase } from '@/lib/api/case'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../answer-case'
import { apiWords } from '../../api-words'

/** One public case. */
export const GET = answerCase('', async (caseRecord, locale) =>
  toApiCase(caseRecord, await apiWords(locale)),
)

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
