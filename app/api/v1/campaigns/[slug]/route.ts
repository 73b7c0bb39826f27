import { toApiCampaign } from '@/lib/api/campaign'
import { readLanguageQuery } from '@/lib/api/case-list-query'
import {
  getLoggedInCampaign,
  getPublicCampaign,
  getPublicCampaignLedger,
  listCampaignCases,
} from '@/lib/campaigns/queries'
import { peopleSince, startOf } from '@/lib/campaigns/since'
import { answerApi, jsonAnswer, problemAnswer, refuseMethod } from '@/lib/http/api'
import { apiPages } from '../../api-words'

/** One public campaign: its number, the figures behind it, and what changed for its people: ?lang= */
export function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/campaigns/[slug]'>,
): Promise<Response> {
  return answerApi(async () => {
    const query = readLanguageQuery(new URL(request.url).searchParams)
    if (!query.ok) return problemAnswer('invalid-parameters', query.error)
    const { lang } = query.value
    const found = await getPublicCampaign((await params).slug, lang)
    if (found.kind === 'withdrawn') return problemAnswer('withdrawn')
    if (found.kind !== 'found') return problemAnswer('not-found')
    const campaign = found.value
    const [ledger, documents, logged] = await Promise.all([
      getPublicCampaignLedger(campaign.campaignId, lang),
      listCampaignCases(campaign, lang),
      getLoggedInCampaign(campaign, new Date().toISOString().slice(0, 10)),
    ])
    const start = startOf(campaign.period)
    const cases = documents.map((document) => ({ document, people: peopleSince(document, start) }))
    return jsonAnswer(toApiCampaign({ campaign, ledger, cases, logged }, apiPages(lang)))
  })
}

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
