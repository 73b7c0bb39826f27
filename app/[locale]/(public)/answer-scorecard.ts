import 'server-only'
import { env } from '@/lib/env'
import { unlessAway } from '@/lib/http/away'
import { begin } from '@/lib/http/response-store'
import { isLocale } from '@/lib/i18n/locales'
import { listPublicAsks } from '@/lib/outcomes/queries'
import { scorecardCsv } from '@/lib/outcomes/scorecard-csv'
import { casePath } from '@/lib/routes'

/** Answers with the scorecard as a table, of all countries or of one; null: of no country there is. */
export async function answerScorecard(
  locale: string,
  { country }: { country: string | null | undefined },
): Promise<Response> {
  begin()
  if (!isLocale(locale) || country === null) return plain(404, 'There is nothing at this address.')
  const asks = await unlessAway(() => listPublicAsks(locale, { country: country ?? null }))
  if (asks === 'away')
    return plain(503, 'The record cannot be reached at the moment.', { 'retry-after': '60' })
  const today = new Date().toISOString().slice(0, 10)
  const urlOf = (slug: string) => new URL(casePath(locale, slug), env.PUBLIC_ORIGIN).href
  const name = country === undefined ? 'scorecard' : `scorecard-${country.toLowerCase()}`
  return new Response(scorecardCsv(asks, today, urlOf), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      // A take-down holds at once.
      'cache-control': 'no-cache',
    },
  })
}

const plain = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
