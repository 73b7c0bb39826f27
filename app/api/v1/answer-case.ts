import 'server-only'
import { readCaseQuery, readLanguageQuery } from '@/lib/api/case-list-query'
import { type CaseAsOf, caseAsOf } from '@/lib/cases/as-of'
import type { PublicCase } from '@/lib/cases/public-case'
import { getPublicCase } from '@/lib/cases/queries'
import { answerApi, jsonAnswer, problemAnswer } from '@/lib/http/api'
import type { Locale } from '@/lib/i18n/locales'
import { apiCasePath } from '@/lib/routes'

export type CaseContext = { params: Promise<{ slug: string }> }

/** What an address tells of a case: as it is public now and, with ?asOf=, as of a day. */
type Asked = { caseRecord: PublicCase; asOf: CaseAsOf | null; locale: Locale }

/**
 * Answers an address below one case: with what `tell` makes of the case, or 308 to its new slug, 404
 * or 410. `part` is the end of the address, such as "/events".
 */
export const answerCase = (
  part: '' | '/events' | '/tallies' | '/outcomes' | '/corrections' | '/appeals',
  tell: (asked: Asked) => Promise<unknown>,
) =>
  function GET(request: Request, { params }: CaseContext): Promise<Response> {
    return answerApi(async () => {
      const { search, searchParams } = new URL(request.url)
      // What we published when has nothing to do with the day about which a case tells.
      const query =
        part === '/corrections' || part === '/appeals'
          ? readLanguageQuery(searchParams)
          : readCaseQuery(searchParams, new Date().toISOString().slice(0, 10))
      if (!query.ok) return problemAnswer('invalid-parameters', query.error)
      const { lang, asOf: day }: { lang: Locale; asOf?: string | undefined } = query.value
      const found = await getPublicCase((await params).slug, lang)
      if (found.kind === 'missing') return problemAnswer('not-found')
      if (found.kind === 'withdrawn') return problemAnswer('withdrawn')
      if (found.kind === 'moved') {
        const location = `${apiCasePath(found.slug)}${part}${search}`
        return new Response(null, { status: 308, headers: { location } })
      }
      const caseRecord = found.value
      const asOf = day === undefined ? null : caseAsOf(caseRecord, day)
      return jsonAnswer(await tell({ caseRecord, asOf, locale: lang }))
    })
  }
