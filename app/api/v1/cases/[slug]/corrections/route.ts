import { toApiList } from '@/lib/api/case-list'
import { toApiCorrection } from '@/lib/api/correction'
import { listAllCorrections } from '@/lib/corrections/queries'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../../answer-case'

/** What was changed in a case since it became public, newest first, whole. */
export const GET = answerCase('/corrections', async ({ caseRecord, locale }) => {
  const corrections = await listAllCorrections(caseRecord.caseId, locale)
  return toApiList(corrections.map(toApiCorrection), {
    total: corrections.length,
    page: 1,
    perPage: Math.max(corrections.length, 1),
  })
})

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
