// What everybody may read of a campaign: the stored shape of published."PublishedCampaign".document.
// A change of this shape is a migration.
import * as z from 'zod'
import type { PublicSource } from '../cases/public-case'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'
import type { Channel, MessageKind, TallyMethod, TallyScope } from '../messages/vocabulary'
import { type LocalText, localText } from '../text/localized'

const partialDate = z.strictObject({
  edtf: z.string(),
  lower: z.string().nullable(),
  upper: z.string().nullable(),
})

export const publicCampaign = z.strictObject({
  campaignId: z.string(),
  slug: z.string(),
  locale: z.enum(LOCALES),
  edition: z.string().nullable(),
  period: partialDate.nullable(),
  name: localText,
  /** null: nobody wrote it in this language or in English. */
  summary: localText.nullable(),
  text: localText.nullable(),
  /** Names of the sections that take part. */
  sections: z.array(z.string()),
  /** Its cases that are public, in the order of their references. */
  caseIds: z.array(z.string()),
})
export type PublicCampaign = z.infer<typeof publicCampaign>

/** A figure of a campaign as everybody may read it; without a case it is about the whole. */
export type PublicCampaignFigure = {
  id: string
  caseId: string | null
  /** false: it lies inside another figure and is shown, not added. */
  counted: boolean
  quantity: number
  /** null: messages of every kind. */
  kind: MessageKind | null
  channel: Channel | null
  scope: TallyScope
  method: TallyMethod
  section: string | null
  period: string | null
  asOf: string
  reportedBy: string
  text: LocalText | null
  sources: PublicSource[]
}

/** total = sum of the counted figures, always. */
export type PublicCampaignLedger = {
  total: number
  estimated: boolean
  figures: PublicCampaignFigure[]
}

type Translation = { locale: string; name: string; summary: string; text: string }

/** One field of a campaign in a language, else in English; null when it is in neither. */
export function campaignText(
  translations: readonly Translation[],
  field: 'name' | 'summary' | 'text',
  locale: Locale,
): LocalText | null {
  for (const lang of [locale, DEFAULT_LOCALE]) {
    const text = translations.find((row) => row.locale === lang)?.[field]
    if (text) return { text, lang }
  }
  return null
}
