import { getTranslations } from 'next-intl/server'
import { readLanguageQuery } from '@/lib/api/case-list-query'
import { toApiLists } from '@/lib/api/lists'
import { plainLabel } from '@/lib/cases/label'
import { labelWords } from '@/lib/cases/label-words'
import { answerApi, jsonAnswer, problemAnswer, refuseMethod } from '@/lib/http/api'

/** Every code that an answer may hold, in words: ?lang= */
export function GET(request: Request): Promise<Response> {
  return answerApi(async () => {
    const query = readLanguageQuery(new URL(request.url).searchParams)
    if (!query.ok) return problemAnswer('invalid-parameters', query.error)
    const { lang: locale } = query.value
    const [words, status] = await Promise.all([
      getTranslations({ locale, namespace: 'words' }),
      getTranslations({ locale, namespace: 'status' }),
    ])
    const lists = toApiLists({
      choice: (key) => words(key),
      // A status alone has no date to say.
      status: (code) => labelWords(plainLabel(code), locale, status, ({ edtf }) => edtf),
      manner: (code) => words(`releaseManner.${code}`),
    })
    return jsonAnswer({ language: locale, lists })
  })
}

const refuse = refuseMethod('GET, HEAD, OPTIONS')
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
