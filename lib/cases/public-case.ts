// What everybody may read of a case: the stored shape of published."PublishedCase".document.
// A snapshot is made from an allow-list (lib/cases/snapshot.ts) and read as it is: a change of
// this shape is a migration. No field here may come from an internal or restricted column.
import * as z from 'zod'
import { LOCALES } from '../i18n/locales'
import { LISTS } from '../record/choices'
import { PUBLIC_KIND_CODES } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import { localText } from '../text/localized'
import {
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  NAME_KINDS,
  RELEASE_MANNERS,
  SOURCE_KINDS,
} from './vocabulary'
import shape from './public-case-shape.json'

/** Raised whenever the shape changes: the start program has older documents made anew before serving. */
export const PUBLIC_CASE_SHAPE = shape.shape

const partialDate = z.strictObject({
  edtf: z.string(),
  lower: z.string().nullable(),
  upper: z.string().nullable(),
})
/** Numbers of entries in `sources`, counted from 1. */
const sourceNumbers = z.array(z.number().int().positive())

/** An entry of the record: the public fields of its kind (lib/record/public-entry.ts). */
const publicEntry: z.ZodType<PublicEntry> = z.strictObject({
  kind: z.enum(PUBLIC_KIND_CODES),
  id: z.string(),
  values: z.record(z.string(), z.unknown()) as unknown as z.ZodType<PublicEntry['values']>,
  sources: sourceNumbers,
  get children() {
    return z.array(publicEntry)
  },
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
  /** In the order of entry; what stands within another is among its children. */
  entries: z.array(publicEntry),
})

const publicEvent = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  date: partialDate,
  countryCode: z.string().nullable(),
  place: z.string().nullable(),
  /** null: that it happened may be told, and no more. */
  text: localText.nullable(),
  statusEffect: z.enum(LIBERTY_STATUSES).nullable(),
  manner: z.enum(RELEASE_MANNERS).nullable(),
  people: z.array(z.string()),
  certainty: z.enum(LISTS.certainty),
  /** How it belongs to other entries of the timeline, by their ids. */
  links: z.array(z.strictObject({ to: z.string(), kind: z.enum(LISTS.eventLink) })),
  /** The order of entry: what decides between equal dates. */
  entered: z.number().int(),
  /** Instant at which the entry was recorded, ISO 8601 UTC: what feeds order by. Not when it happened. */
  enteredAt: z.string(),
  sources: sourceNumbers,
})

/** A picture of the case in the sizes that were made of it. Each is at its own address, by its name. */
const publicPhotograph = z.strictObject({
  id: z.string(),
  alt: localText,
  caption: localText.nullable(),
  credit: z.string(),
  licence: z.string(),
  /** What matters in it, from 0 (left, top) to 1. */
  focal: z.strictObject({ x: z.number(), y: z.number() }),
  /** Whom it shows, by their ids in `people`. */
  people: z.array(z.string()),
  /** Narrowest first. */
  variants: z
    .array(
      z.strictObject({
        name: z.string(),
        width: z.number().int(),
        height: z.number().int(),
        mediaType: z.string(),
      }),
    )
    .min(1),
})

export const publicSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: z.string(),
  title: z.string(),
  author: z.string().nullable().default(null),
  published: partialDate.nullable().default(null),
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
  /** null: the story may not be told. */
  summary: localText.nullable(),
  basis: z.enum(['publicly_reported', 'consent']),
  countries: z.array(z.strictObject({ code: z.string(), role: z.enum(COUNTRY_ROLES) })),
  /** The day up to which the record is known; null when it is kept up to date. */
  knownAsOf: partialDate.nullable(),
  people: z.array(publicPerson),
  /** Oldest first, in the order of the fold. Retracted and corrected rows are not here. */
  events: z.array(publicEvent),
  themes: z.array(z.enum(LISTS.theme)),
  campaigns: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  photographs: z.array(publicPhotograph),
  /** Kept for reading: nobody works on it any more, and it takes no messages. */
  archived: z.boolean(),
  sources: z.array(publicSource),
  /** Instant of this publication, ISO 8601 UTC. */
  publishedAt: z.string(),
})

export type PublicCase = z.infer<typeof publicCase>
export type PublicPerson = PublicCase['people'][number]
export type PublicPhotograph = PublicCase['photographs'][number]
export type PublicEvent = PublicCase['events'][number]
export type PublicSource = z.infer<typeof publicSource>
