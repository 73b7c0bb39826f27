// The staff list of cases has its search, its filter and its page in the address.
import { staffCasesPath } from '../routes'
import { LIST_STATES, type ListState } from './case-row'

/** What somebody asked the list for. `page` counts from 1; an empty `q` searches nothing. */
export type StaffListQuery = { q: string; state: ListState | undefined; page: number }

type Params = Record<string, string | string[] | undefined>
const first = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** Reads an address, which anybody can type: what is not understood is left out. */
export function readStaffListQuery(params: Params): StaffListQuery {
  return {
    q: first(params.q)
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 200)
      .toWellFormed()
      .trim(),
    state: LIST_STATES.find((state) => state === first(params.state)),
    page: readPage(params.page),
  }
}

/** The number of a page in an address; anything else is the first. */
export const readPage = (value: string | string[] | undefined): number =>
  /^[1-9]\d{0,4}$/.test(first(value)) ? Number(first(value)) : 1

/** The address of a list; the same query always has the same address. */
export function staffListHref({ q, state, page }: StaffListQuery): string {
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  if (state !== undefined) params.set('state', state)
  if (page > 1) params.set('page', String(page))
  const search = params.toString()
  return search === '' ? staffCasesPath() : `${staffCasesPath()}?${search}`
}
