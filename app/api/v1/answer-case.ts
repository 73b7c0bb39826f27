import 'server-only'
import { readLanguageQuery } from '@/lib/api/case-list-query'
import type { PublicCase } from '@/lib/cases/public-case'
import { getPublicCase } from '@/lib/cases/queries'
import { answerApi, jsonAnswer, problemAnswer } from '@/lib/http/api'
import type { Locale } from '@/lib/i18n/locales'
import { apiCasePath } from '@/lib/routes'

export type CaseContext = { params: Promise<{ slug: string }> }

/**
 * Answers an address below one case: with what `tell` makes of the case, or 308 to its new slug, 404
 * or 410. `part` is the end of the address, such as "/events".
 */
export const answerCase = (
  part: '' | '/events' | '/tallies',
  tell: (caseRecord: PublicCase, locale: Locale) => Promise<unknown>,
) =>
  function GET(request: Request, { params }: CaseContext): Promise<Response> {
    return answerApi(async () => {
      const { search, searchParams } = new URL(request.url)
      const query = readLanguageQuery(searchParams)
      if (!query.ok) return problemAnswer('invalid-parameters', query.error)
      const { lang } = query.value
      const found = await getPublicCase((await params).slug, lang)
      if (found.kind === 'missing') return problemAnswer('not-found')
      if (found.kind === 'withdrawn') return problemAnswer('withdrawn')
      if (found.kind === 'moved') {
        const location = `${apiCasePath(found.slug)}${part}${search}`
        return new Response(null, { status: 308, headers: { location } })
      }
      return jsonAnswer(await tell(found.value, lang))
    })
  }
