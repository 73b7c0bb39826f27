// The list of cases has its search, its filters and its page in the address, and nowhere else.
import { isCountryCode } from '../countries/country'
import type { Locale } from '../i18n/locales'
import { casesPath } from '../routes'
import { LIBERTY_STATUSES, type LibertyStatus } from './vocabulary'

/** What a reader asked the list for. `page` counts from 1; an empty `q` searches nothing. */
export type ListQuery = {
  q: string
  country: string | undefined
  status: LibertyStatus | undefined
  page: number
}

type Params = Record<string, string | string[] | undefined>

export const LONGEST_SEARCH = 200
const LAST_PAGE = 100_000

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/**
 * Reads an address, which anybody can type: what is not understood is left out, so every address
 * leads to a list. Control characters are dropped, a search is cut at 200 characters.
 */
export function readListQuery(params: Params): ListQuery {
  const country = first(params.country).toUpperCase()
  const status = first(params.status)
  const page = /^[1-9]\d{0,5}$/.test(first(params.page)) ? Number(first(params.page)) : 1
  return {
    q: first(params.q)
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, LONGEST_SEARCH)
      .toWellFormed()
      .trim(),
    country: isCountryCode(country) ? country : undefined,
    status: LIBERTY_STATUSES.find((known) => known === status),
    page: Math.min(page, LAST_PAGE),
  }
}

/** Whether anything narrows the list. */
export const isNarrowed = (query: ListQuery): boolean =>
  query.q !== '' || query.country !== undefined || query.status !== undefined

/** The address of a list; the same query always has the same address. */
export function listHref(locale: Locale, query: ListQuery): string {
  const params = new URLSearchParams()
  if (query.q !== '') params.set('q', query.q)
  if (query.country !== undefined) params.set('country', query.country)
  if (query.status !== undefined) params.set('status', query.status)
  if (query.page > 1) params.set('page', String(query.page))
  const search = params.toString()
  return search === '' ? casesPath(locale) : `${casesPath(locale)}?${search}`
}
