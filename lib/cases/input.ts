// What staff may say about a case: parsed once at the door, then trusted. A refusal is a code at
// its field; the words for codes live in the messages.
import * as z from 'zod'
import { isCountryCode } from '../countries/country'
import { partialDateText, wholeDayText } from '../dates/input'
import { LISTS } from '../record/choices'
import { plainLine, plainText } from '../text/plain'
import {
  COUNTRY_ROLES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  RELEASE_MANNERS,
  SCRIPTS,
  SOURCE_KINDS,
} from './vocabulary'

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })
/** The version that the person saw: whoever saves after somebody else is told. */
const version = z.coerce
  .number({ error: 'not_a_version' })
  .int({ error: 'not_a_version' })
  .min(1, { error: 'not_a_version' })
  .max(2_147_483_647, { error: 'not_a_version' })
const reason = plainText({ max: 1_000 })
const choice = { error: 'not_a_choice' } as const

/** A source as somebody types it beside the statement that it bears out. */
export const newSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS, choice),
  publisher: plainLine({ max: 300 }),
  title: plainLine({ max: 500 }),
  url: z.httpUrl({ error: 'not_a_web_address' }).max(2_000).nullable(),
  accessed: partialDateText.nullable(),
})

/** Where somebody stands, since when, and who says so: the first entry of a timeline. */
const firstStatus = z.strictObject({
  status: z.enum(LIBERTY_STATUSES, choice),
  since: partialDateText,
  text: plainText({ max: 5_000 }),
  source: newSource,
})

/** A new case: enough to find it again. Everything else is added to the draft. */
export const openCaseInput = z.strictObject({
  /** Null or left out: the name. */
  title: plainLine({ max: 200 }).nullable().optional(),
  /** The name of the first person, as usually written in Latin script. */
  name: plainLine({ max: 200 }),
  /** The same name in another script. */
  nameScript: z
    .strictObject({ value: plainLine({ max: 200 }), script: z.enum(SCRIPTS, choice) })
    .nullable()
    .default(null),
  country: countryCode,
  summary: plainText({ max: 10_000 }).nullable().default(null),
  nationalities: z.array(countryCode).max(10).default([]),
  /** Null or left out: the status is not known yet, and the timeline begins empty. */
  first: firstStatus.nullable().optional(),
})
export type OpenCaseInput = z.infer<typeof openCaseInput>

/**
 * A case's own fields. What the public may read and the note come whole; what says how staff work on
 * the case may be left out, and then stays as it is.
 */
export const editCaseInput = z.strictObject({
  title: plainLine({ max: 200 }),
  /** Empty: nobody wrote one yet. Only a draft may do without (`summary_needed`). */
  summary: plainText({ min: 0, max: 10_000 }),
  /** The day up to which the record is known; null when it is kept up to date. */
  knownAsOf: partialDateText.nullable(),
  /** For staff alone. */
  internalNote: plainText({ max: 5_000 }).nullable(),
  countries: z
    .array(z.strictObject({ code: countryCode, role: z.enum(COUNTRY_ROLES, choice) }))
    .min(1, { error: 'country_required' })
    .max(20)
    .refine((rows) => new Set(rows.map((row) => row.code)).size === rows.length, {
      error: 'country_twice',
    }),
  lifecycle: z.enum(LISTS.lifecycle, choice).optional(),
  priority: z.enum(LISTS.priority, choice).optional(),
  themes: z.array(z.enum(LISTS.theme, choice)).max(LISTS.theme.length).optional(),
  /** Id of the staff member who looks after the case; null: nobody yet. */
  owner: z.uuid({ error: 'not_a_choice' }).nullable().optional(),
  /** The day on which somebody is to look at the case again. */
  reviewDueOn: wholeDayText.nullable().optional(),
  version,
})
export type EditCaseInput = z.infer<typeof editCaseInput>

const caseEventShape = {
  type: z.enum(EVENT_TYPES, choice),
  date: partialDateText,
  text: plainText({ max: 5_000 }),
  place: plainLine({ max: 200 }).nullable(),
  countryCode: countryCode.nullable(),
  /** Ids of CasePerson: never "none means all". */
  people: z.array(z.uuid({ error: 'not_a_choice' })).min(1, { error: 'person_required' }),
  statusEffect: z.enum(LIBERTY_STATUSES, choice).nullable(),
  manner: z.enum(RELEASE_MANNERS, choice).nullable(),
  /** Ids of sources that exist. */
  sources: z.array(z.uuid({ error: 'not_a_choice' })).max(20),
  newSource: newSource.nullable(),
  certainty: z.enum(LISTS.certainty, choice).optional(),
  /** For staff alone: on no public page, and without a say in anybody's status. */
  internal: z.boolean().optional(),
  /** How this entry belongs to others of the case. A correction that leaves it out keeps the links. */
  links: z
    .array(
      z.strictObject({
        to: z.uuid({ error: 'not_a_choice' }),
        kind: z.enum(LISTS.eventLink, choice),
      }),
    )
    .max(20)
    .refine((rows) => new Set(rows.map(({ to }) => to)).size === rows.length, {
      error: 'link_twice',
    })
    .optional(),
}

/** The parts of an entry that depend on one another, as far as they could be read. */
const dependent = z.object({
  manner: z.unknown(),
  statusEffect: z.unknown(),
  internal: z.unknown().optional(),
  sources: z.array(z.unknown()),
  newSource: z.unknown(),
})
type Dependent = z.infer<typeof dependent>

const mannerFits = ({ manner, statusEffect }: Dependent) =>
  manner === null || statusEffect === 'released'
const internalChangesNoStatus = ({ internal, statusEffect }: Dependent) =>
  internal !== true || statusEffect === null
const isSourced = ({ sources, newSource: added }: Dependent) => sources.length > 0 || added !== null

// Said together with what is wrong elsewhere, so that nobody sends a form again only to hear more.
const when = ({ value }: { value: unknown }) => dependent.safeParse(value).success
const mannerNeedsRelease = { error: 'manner_needs_release', path: ['manner'], when }
const staysSilent = { error: 'internal_changes_no_status', path: ['internal'], when }
const sourceRequired = { error: 'source_required', path: ['sources'], when }

/**
 * An entry for the timeline. A manner belongs to a release; what is for staff alone changes no status;
 * every entry has a source.
 */
export const caseEventInput = z
  .strictObject(caseEventShape)
  .refine(mannerFits, mannerNeedsRelease)
  .refine(internalChangesNoStatus, staysSilent)
  .refine(isSourced, sourceRequired)
export type CaseEventInput = z.infer<typeof caseEventInput>

/** The entry as it should have been, and why. The corrected entry stays in the record. */
export const correctEventInput = z
  .strictObject({ ...caseEventShape, reason, version })
  .refine(mannerFits, mannerNeedsRelease)
  .refine(internalChangesNoStatus, staysSilent)
  .refine(isSourced, sourceRequired)
export type CorrectEventInput = z.infer<typeof correctEventInput>

/** Why an entry is taken back. `version` is the entry's. */
export const retractInput = z.strictObject({ reason, version })
export type RetractInput = z.infer<typeof retractInput>

/** Why a case is withdrawn. `version` is the case's. */
export const withdrawInput = z.strictObject({ reason, version })

/** Why a draft is deleted. `version` is the case's. */
export const deleteCaseInput = z.strictObject({ reason, version })

/** Publishing: which version the person looked at, and why in spite of contradictions. */
export const publishInput = z.strictObject({ version, reason: reason.optional() })
export type PublishInput = z.infer<typeof publishInput>
