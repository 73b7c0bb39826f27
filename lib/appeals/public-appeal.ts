// What everybody may read of an appeal: the stored shape of published."PublishedAppeal".document.
// A change of this shape is a migration.
import * as z from 'zod'
import { publicSource } from '../cases/public-case'
import { LOCALES, type Locale } from '../i18n/locales'
import { CHANNELS } from '../messages/vocabulary'
import { localText, localizedText } from '../text/localized'
import { APPEAL_PAUSES, TRISTATES } from './vocabulary'

const about = {
  slug: z.string(),
  locale: z.enum(LOCALES),
  caseId: z.string(),
  /** Such as UA 129/10; `issue`: 1 is the first, 2 the first update. */
  number: z.string(),
  issue: z.int().positive(),
  indexNumber: z.string().nullable(),
  /** Calendar days, YYYY-MM-DD. */
  issuedOn: z.string().nullable(),
  actBefore: z.string().nullable(),
  zone: z.string(),
  title: localText,
}

const lines = z.array(z.string())
const inLanguages = z.partialRecord(z.enum(LOCALES), lines)
const localLines = z.strictObject({ lines, lang: z.enum(LOCALES) })

const publicTarget = z.strictObject({
  id: z.string(),
  office: z.string(),
  name: z.string().nullable(),
  /** In every language in which it is known. */
  salutation: localizedText,
  address: lines,
  country: z.string().nullable(),
  email: z.string().nullable(),
  fax: z.string().nullable(),
  phone: z.string().nullable(),
  web: z.string().nullable(),
  language: z.string().nullable(),
  copyTo: z.boolean(),
})

const publicGuidance = z.strictObject({
  religious: z.enum(TRISTATES),
  organisation: z.enum(TRISTATES),
  ownAddress: z.enum(TRISTATES),
  caseDetails: z.enum(TRISTATES),
  languages: lines,
  /** Phrases that no letter may hold, in every language in which they were given. */
  neverMention: inLanguages,
})

/**
 * Whether a stranger may write to the person. `closed`: letters are known not to arrive, or to do harm.
 * `nobody`: there is no text for it.
 */
const SOLIDARITY = ['open', 'unknown', 'closed', 'nobody'] as const

const liveAppeal = z.strictObject({
  kind: z.literal('live'),
  ...about,
  demands: localLines,
  background: localText.nullable(),
  /** In every language: a letter is begun in the language of whoever gets it. */
  talkingPoints: inLanguages,
  targets: z.array(publicTarget),
  channels: z.array(z.enum(CHANNELS)),
  guidance: publicGuidance,
  solidarity: z.strictObject({
    state: z.enum(SOLIDARITY),
    text: localText.nullable(),
    /** Empty unless letters may arrive. */
    address: lines,
  }),
  source: publicSource.nullable(),
})

/** Why nobody is asked to act any more. `archived`: nobody works on the case. */
export const STOPPED = [...APPEAL_PAUSES, 'expired', 'closed', 'archived'] as const
export type StoppedBecause = (typeof STOPPED)[number]

/** What is left of one that stopped: nothing in it can still be sent. */
const stoppedAppeal = z.strictObject({
  kind: z.literal('stopped'),
  ...about,
  because: z.enum(STOPPED),
  /** The instant, ISO 8601; null: it is not known. */
  since: z.string().nullable(),
  note: localText.nullable(),
  outcome: localText.nullable(),
})

export const publicAppeal = z.discriminatedUnion('kind', [liveAppeal, stoppedAppeal])
export type PublicAppeal = z.infer<typeof publicAppeal>
export type LiveAppeal = z.infer<typeof liveAppeal>
export type StoppedAppeal = z.infer<typeof stoppedAppeal>
export type PublicTarget = z.infer<typeof publicTarget>
export type PublicGuidance = z.infer<typeof publicGuidance>

/** A live appeal, and the case that it is for. */
export type UrgentAppeal = { appeal: LiveAppeal; caseSlug: string; caseTitle: string }

/** A live appeal whose last day has passed, before the clock has written so. */
export function asExpired(appeal: LiveAppeal): StoppedAppeal {
  const { slug, locale, caseId, number, issue, indexNumber, issuedOn, actBefore, zone, title } =
    appeal
  return {
    kind: 'stopped',
    ...{ slug, locale, caseId, number, issue, indexNumber, issuedOn, actBefore, zone, title },
    ...{ because: 'expired', since: null, note: null, outcome: null },
  }
}

/** The first of these languages in which there is a value. */
export function firstIn<T>(
  texts: Partial<Record<Locale, T>>,
  ...wanted: readonly (string | null)[]
): { value: T; lang: Locale } | null {
  for (const lang of [...wanted, 'en']) {
    const found = LOCALES.find((locale) => locale === lang)
    const value = found && texts[found]
    if (found && value !== undefined) return { value, lang: found }
  }
  return null
}
