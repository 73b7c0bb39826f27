// A campaign as the API tells it. Its `total` is the sum of the figures that are counted.
import type { PublicCampaign, PublicCampaignLedger } from '../campaigns/public-campaign'
import type { PersonSince } from '../campaigns/since'
import type { PublicCase } from '../cases/public-case'
import { toApiSource } from './case'
import { ofText, toApiDate } from './date'

/** The absolute addresses of pages, from their slugs. */
type Pages = { campaign: (slug: string) => string; page: (slug: string) => string }

/** A campaign in a list: enough to choose it by. */
export const toApiCampaignCard = (campaign: PublicCampaign, pages: Pages) => ({
  slug: campaign.slug,
  url: pages.campaign(campaign.slug),
  name: campaign.name,
  edition: campaign.edition,
  summary: campaign.summary,
  period: toApiDate(campaign.period),
})

type Whole = {
  campaign: PublicCampaign
  ledger: PublicCampaignLedger
  cases: { document: PublicCase; people: PersonSince[] }[]
  logged: { messages: number; from: string; to: string } | null
}

const toApiStatus = (status: PersonSince['now']) =>
  status && { status: status.status, manner: status.manner, since: toApiDate(status.since) }

export function toApiCampaign({ campaign, ledger, cases, logged }: Whole, pages: Pages) {
  const references = new Map(cases.map(({ document }) => [document.caseId, document.reference]))
  return {
    ...toApiCampaignCard(campaign, pages),
    language: campaign.locale,
    text: campaign.text,
    sections: campaign.sections,
    total: ledger.total,
    estimated: ledger.estimated,
    tallies: ledger.figures.map((figure) => ({
      id: figure.id,
      /** null: about the campaign as a whole. */
      case: figure.caseId === null ? null : (references.get(figure.caseId) ?? null),
      counted: figure.counted,
      quantity: figure.quantity,
      kind: figure.kind,
      channel: figure.channel,
      scope: figure.scope,
      method: figure.method,
      section: figure.section,
      period: figure.period === null ? null : ofText(figure.period),
      as_of: ofText(figure.asOf),
      reported_by: figure.reportedBy,
      text: figure.text,
      sources: figure.sources.map(toApiSource),
    })),
    logged_by_supporters: logged && {
      quantity: logged.messages,
      from: ofText(logged.from),
      to: ofText(logged.to),
    },
    cases: cases.map(({ document, people }) => ({
      reference: document.reference,
      slug: document.slug,
      url: pages.page(document.slug),
      title: document.title,
      people: people.map(({ name, before, now, changed }) => ({
        name: name.value,
        when_it_began: toApiStatus(before),
        now: toApiStatus(now),
        changed,
      })),
    })),
  }
}
