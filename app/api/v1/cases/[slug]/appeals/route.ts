import { toApiAppeal } from '@/lib/api/appeal'
import { toApiList } from '@/lib/api/case-list'
import { listPublicAppeals } from '@/lib/appeals/queries'
import { refuseMethod } from '@/lib/http/api'
import { answerCase } from '../../../answer-case'

/** The appeals of a case, live ones first, whole. */
export const GET = answerCase('/appeals', async ({ caseRecord, locale }) => {
  const appeals = await listPublicAppeals(caseRecord.caseId, locale, new Date())
  return toApiList(
    appeals.map((appeal) => toApiAppeal(appeal, caseRecord.slug)),
    { total: appeals.length, page: 1, perPage: Math.max(appeals.length, 1) },
  )
})

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
