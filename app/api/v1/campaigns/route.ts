import { toApiCampaignCard } from '@/lib/api/campaign'
import { readCampaignListQuery } from '@/lib/api/case-list-query'
import { toApiList } from '@/lib/api/case-list'
import { listPublicCampaigns } from '@/lib/campaigns/queries'
import { answerApi, jsonAnswer, problemAnswer, refuseMethod } from '@/lib/http/api'
import { apiPages } from '../api-words'

/** A page of public campaigns, the latest first: ?page= &per_page= &lang= */
export function GET(request: Request): Promise<Response> {
  return answerApi(async () => {
    const query = readCampaignListQuery(new URL(request.url).searchParams)
    if (!query.ok) return problemAnswer('invalid-parameters', query.error)
    const { page, per_page: perPage, lang } = query.value
    const all = await listPublicCampaigns(lang)
    const pages = apiPages(lang)
    return jsonAnswer(
      toApiList(
        all
          .slice((page - 1) * perPage, page * perPage)
          .map((campaign) => toApiCampaignCard(campaign, pages)),
        { total: all.length, page, perPage },
      ),
    )
  })
}

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
