import { toApiCard, toApiList } from '@/lib/api/case-list'
import { readCaseListQuery } from '@/lib/api/case-list-query'
import { listPublicCases } from '@/lib/cases/queries'
import { answerApi, jsonAnswer, problemAnswer, refuseMethod } from '@/lib/http/api'
import { apiWords } from '../api-words'

/** A page of public cases: ?q= &country= &status= &page= &per_page= &lang= */
export function GET(request: Request): Promise<Response> {
  return answerApi(async () => {
    const query = readCaseListQuery(new URL(request.url).searchParams)
    if (!query.ok) return problemAnswer('invalid-parameters', query.error)
    const { q, country, status, page, per_page: perPage, lang } = query.value
    const found = await listPublicCases({ q, country, status, page, perPage }, lang)
    const words = await apiWords(lang)
    return jsonAnswer(
      toApiList(
        found.items.map((card) => toApiCard(card, words)),
        { total: found.total, page, perPage },
      ),
    )
  })
}

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
