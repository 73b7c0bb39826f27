// The parameters of GET /api/v1/cases. Unlike the page, the API refuses what it does not understand.
import * as z from 'zod'
import { readAsOfDay } from '../cases/as-of-day'
import { LIBERTY_STATUSES } from '../cases/vocabulary'
import { isCountryCode } from '../countries/country'
import type { IsoDay } from '../dates/partial-date'
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales'
import { type Result, ok, refuse } from '../result'
import { plainLine } from '../text/plain'

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: 'not_a_number' })
    .transform(Number)
    .refine((value) => value <= max, { error: 'too_large' })

const query = z.strictObject({
  // A form with an empty field sends an empty text.
  q: z.preprocess((text) => text || undefined, plainLine({ max: 200 }).optional()),
  country: z
    .string()
    .transform((code) => code.toUpperCase())
    .refine(isCountryCode, { error: 'not_a_country' })
    .optional(),
  status: z.enum(LIBERTY_STATUSES, { error: 'unknown_status' }).optional(),
  page: wholeNumber(100_000).default(1),
  per_page: wholeNumber(100).default(20),
  lang: z.enum(LOCALES, { error: 'unknown_language' }).default(DEFAULT_LOCALE),
})
export type CaseListQuery = z.infer<typeof query>

const languageOnly = query.pick({ lang: true })

type Wrong = { pointer: string; code: string }

/** What a list of cases was asked for; refused with every parameter that is wrong. */
export const readCaseListQuery = (params: URLSearchParams): Result<CaseListQuery, Wrong[]> =>
  read(query, params)

const pageAndLanguage = query.pick({ page: true, per_page: true, lang: true })

/** What a list of campaigns was asked for; refused likewise. */
export const readCampaignListQuery = (
  params: URLSearchParams,
): Result<z.infer<typeof pageAndLanguage>, Wrong[]> => read(pageAndLanguage, params)

/** The language asked for by an address whose only parameter is `lang`. */
export const readLanguageQuery = (
  params: URLSearchParams,
): Result<z.infer<typeof languageOnly>, Wrong[]> => read(languageOnly, params)

const aboutCase = (today: IsoDay) =>
  languageOnly.extend({
    asOf: z
      .string()
      .transform((text, context): IsoDay => {
        const day = readAsOfDay(text, today)
        if (day.ok) return day.value
        context.addIssue({ code: 'custom', message: day.error })
        return z.NEVER
      })
      .optional(),
  })

/** What an address below one case was asked for: a language, and the day about which to tell. */
export const readCaseQuery = (
  params: URLSearchParams,
  today: IsoDay,
): Result<z.infer<ReturnType<typeof aboutCase>>, Wrong[]> => read(aboutCase(today), params)

function read<T extends z.ZodType>(
  schema: T,
  params: URLSearchParams,
): Result<z.infer<T>, Wrong[]> {
  const names = [...params.keys()]
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) return refuse(twice.map((name) => wrong(name, 'repeated')))
  const parsed = schema.safeParse(Object.fromEntries(params))
  if (parsed.success) return ok(parsed.data)
  return refuse(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((name) => wrong(name, 'unknown_parameter'))
        : [wrong(String(issue.path[0]), issue.message)],
    ),
  )
}

const wrong = (name: string, code: string): Wrong => ({
  pointer: `/query/${name.slice(0, 80).toWellFormed()}`,
  code,
})
