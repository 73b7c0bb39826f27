// A page of a list as the API tells it.
import type { PublicCaseCard } from '../cases/case-card'
import type { ApiWords } from './case'

/** A case in a list: enough to choose it by. */
export const toApiCard = (card: PublicCaseCard, words: ApiWords) => ({
  reference: card.reference,
  slug: card.slug,
  url: words.page(card.slug),
  title: card.title,
  summary: card.summary,
  names: card.names,
  status_label: words.label(card.label),
  countries: card.countries,
  messages: { total: card.total, estimated: card.estimated },
  published_at: card.updatedAt,
})

/** A page of a list. Without any record there are no pages, and page 1 is empty. */
export const toApiList = <T>(
  items: T[],
  { total, page, perPage }: { total: number; page: number; perPage: number },
) => ({
  total_records: total,
  total_pages: Math.ceil(total / perPage),
  page,
  per_page: perPage,
  items,
})
