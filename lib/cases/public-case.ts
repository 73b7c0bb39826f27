// What everybody may read of a case: the stored shape of published."PublishedCase".document.
// A snapshot is made from an allow-list (lib/cases/snapshot.ts) and read as it is: a change of
// this shape is a migration. No field here may come from an internal or restricted column.
import * as z from 'zod'
import { LOCALES } from '../i18n/locales'
import {
  ALLEGATION_TYPES,
  CHARGE_STATUSES,
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  NAME_KINDS,
  PERPETRATOR_TYPES,
  RELEASE_MANNERS,
  SENTENCE_CHANGE_KINDS,
  SENTENCE_KINDS,
  SOURCE_KINDS,
  TRISTATE,
} from './vocabulary'

const partialDate = z.strictObject({
  edtf: z.string(),
  lower: z.string().nullable(),
  upper: z.string().nullable(),
})
/** Text with the language it is written in: English where a translation is missing. */
const localText = z.strictObject({ text: z.string(), lang: z.enum(LOCALES) })
/** Numbers of entries in `sources`, counted from 1. */
const sourceNumbers = z.array(z.number().int().positive())

const term = z.strictObject({
  years: z.number().int().nullable(),
  months: z.number().int().nullable(),
  days: z.number().int().nullable(),
})

const publicCharge = z.strictObject({
  text: localText,
  law: z.string().nullable(),
  filed: partialDate.nullable(),
  updates: z.array(z.strictObject({ status: z.enum(CHARGE_STATUSES), date: partialDate })),
  sources: sourceNumbers,
})

const publicSentence = z.strictObject({
  kind: z.enum(SENTENCE_KINDS),
  term,
  imposed: partialDate.nullable(),
  changes: z.array(
    z.strictObject({
      kind: z.enum(SENTENCE_CHANGE_KINDS),
      date: partialDate.nullable(),
      term,
      sources: sourceNumbers,
    }),
  ),
  sources: sourceNumbers,
})

const publicAllegation = z.strictObject({
  type: z.enum(ALLEGATION_TYPES),
  text: localText.nullable(),
  perpetrator: z.enum(PERPETRATOR_TYPES),
  confessionUsedAtTrial: z.enum(TRISTATE),
  allegedBy: z.string(),
  date: partialDate.nullable(),
  sources: sourceNumbers,
})

const publicDetention = z.strictObject({
  facility: z.string().nullable(),
  place: z.string().nullable(),
  countryCode: z.string().nullable(),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  asOf: partialDate.nullable(),
  sources: sourceNumbers,
})

const publicPerson = z.strictObject({
  /** Stable within the case; events name their people by it. */
  id: z.string(),
  /** The first is the name shown. */
  names: z
    .array(
      z.strictObject({
        value: z.string(),
        kind: z.enum(NAME_KINDS),
        script: z.string(),
        language: z.string().nullable(),
      }),
    )
    .min(1),
  nationalities: z.array(z.string()),
  occupations: localText.nullable(),
  /** null: nothing is recorded about this person's liberty. */
  status: z
    .strictObject({
      status: z.enum(LIBERTY_STATUSES),
      manner: z.enum(RELEASE_MANNERS).nullable(),
      since: partialDate,
    })
    .nullable(),
  charges: z.array(publicCharge),
  sentences: z.array(publicSentence),
  allegations: z.array(publicAllegation),
  detentions: z.array(publicDetention),
})

const publicEvent = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  date: partialDate,
  countryCode: z.string().nullable(),
  place: z.string().nullable(),
  text: localText,
  statusEffect: z.enum(LIBERTY_STATUSES).nullable(),
  manner: z.enum(RELEASE_MANNERS).nullable(),
  people: z.array(z.string()),
  /** The order of entry: what decides between equal dates. */
  entered: z.number().int(),
  /** Instant at which the entry was recorded, ISO 8601 UTC: what feeds order by. Not when it happened. */
  enteredAt: z.string(),
  sources: sourceNumbers,
})

export const publicSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
  accessed: partialDate.nullable(),
  lastVerifiedOn: z.string().nullable(),
})

export const publicCase = z.strictObject({
  caseId: z.string(),
  reference: z.string(),
  slug: z.string(),
  locale: z.enum(LOCALES),
  version: z.number().int(),
  title: localText,
  summary: localText,
  basis: z.enum(['publicly_reported', 'consent']),
  countries: z.array(z.strictObject({ code: z.string(), role: z.enum(COUNTRY_ROLES) })),
  /** The day up to which the record is known; null when it is kept up to date. */
  knownAsOf: partialDate.nullable(),
  people: z.array(publicPerson),
  /** Oldest first, in the order of the fold. Retracted and corrected rows are not here. */
  events: z.array(publicEvent),
  campaigns: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  sources: z.array(publicSource),
  /** Instant of this publication, ISO 8601 UTC. */
  publishedAt: z.string(),
})

export type PublicCase = z.infer<typeof publicCase>
export type PublicPerson = PublicCase['people'][number]
export type PublicEvent = PublicCase['events'][number]
export type PublicSource = z.infer<typeof publicSource>
export type LocalText = z.infer<typeof localText>
