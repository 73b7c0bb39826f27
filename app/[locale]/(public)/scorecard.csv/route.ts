import { answerScorecard } from '../answer-scorecard'

type Context = { params: Promise<{ locale: string }> }

/** Every ask of every public case as a table. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return answerScorecard((await params).locale, { country: undefined })
}
