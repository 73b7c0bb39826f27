// The form for what a campaign is called and says, in every language.
import type { Fields } from '../cases/merge'
import { orNull } from '../forms/read-form'
import { LOCALES, type Locale } from '../i18n/locales'

const PARTS = ['name', 'summary', 'text'] as const
type Part = (typeof PARTS)[number]
export type CampaignField = 'edition' | 'period' | `${Part}-${Locale}`

export const fieldOf = (part: Part, locale: Locale): CampaignField => `${part}-${locale}`

export const CAMPAIGN_FIELDS: readonly CampaignField[] = [
  'edition',
  'period',
  ...LOCALES.flatMap((locale) => PARTS.map((part) => fieldOf(part, locale))),
]

type Stored = {
  edition: string | null
  periodEdtf: string | null
  translations: readonly { locale: string; name: string; summary: string; text: string }[]
}

/** A campaign as the form shows it. */
export const campaignFields = ({ edition, periodEdtf, translations }: Stored): Fields => ({
  edition: edition ?? '',
  period: periodEdtf ?? '',
  ...Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const row = translations.find((each) => each.locale === locale)
      return PARTS.map((part) => [fieldOf(part, locale), row?.[part] ?? ''])
    }),
  ),
})

/** What the fields say, for editCampaignInput to judge. */
export const toCampaignCandidate = (fields: Fields, version: string) => ({
  edition: orNull(fields.edition),
  period: orNull(fields.period),
  version,
  translations: Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(PARTS.map((part) => [part, fields[fieldOf(part, locale)] ?? ''])),
    ]),
  ),
})

/** From a path in the input to the form's field, for the codes of refusals. */
export const CAMPAIGN_ERROR_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  LOCALES.flatMap((locale) =>
    PARTS.map((part) => [`translations.${locale}.${part}`, fieldOf(part, locale)]),
  ),
)
