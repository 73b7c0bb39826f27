import { isCountryCode } from '@/lib/countries/country'
import { answerScorecard } from '../../../answer-scorecard'

type Context = { params: Promise<{ locale: string; code: string }> }

/** Every ask that went to the authorities of one country as a table. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, code: typed } = await params
  const code = typed.toUpperCase()
  return answerScorecard(locale, { country: isCountryCode(code) ? code : null })
}
