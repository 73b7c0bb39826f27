// The shape of a demonstration file (prisma/demo/*.json): what the commands take, without the ids
// that only a database can give. Everything in one file comes from its one source.
import * as z from 'zod'
import { campaignInput } from '../campaigns/input'
import { caseEventInput, editCaseInput } from '../cases/input'
import { publicationInput } from '../publications/input'
import { LISTS } from '../record/choices'
import { sourceInput } from '../sources/input'
import { tallyFields } from '../tallies/input'
import { type DemoRecord, demoKey, demoRecord } from './record-input'

// By language, like every stored text. The commands take English alone so far, so another language
// is refused here rather than dropped on the way.
const inEnglish = (text: z.ZodType<string, string>) => z.strictObject({ en: text })

const { type, date, text, place, countryCode, statusEffect, manner, certainty, internal } =
  caseEventInput.shape

/** The key of the person with whom a case is opened. */
const FIRST = 'first'

const demoEvent = z
  .strictObject({
    key: demoKey.nullable().default(null),
    type,
    date,
    /** Keys of the people whom it is about. */
    people: z.array(demoKey).min(1).default([FIRST]),
    text: inEnglish(text),
    place: place.default(null),
    countryCode: countryCode.default(null),
    statusEffect: statusEffect.default(null),
    manner: manner.default(null),
    certainty,
    internal,
    /** How the entry belongs to others, by the keys of ones that come before. */
    links: z.array(z.strictObject({ to: demoKey, kind: z.enum(LISTS.eventLink) })).default([]),
  })
  .refine((event) => event.manner === null || event.statusEffect === 'released', {
    error: 'manner_needs_release',
    path: ['manner'],
  })

const demoTally = tallyFields.omit({ sectionId: true, sources: true, newSource: true }).extend({
  key: demoKey.nullable().default(null),
  /** Keys of figures that come before. */
  includes: z.array(demoKey).default([]),
  supersedes: demoKey.nullable().default(null),
})
export type DemoTally = z.infer<typeof demoTally>

const demoCaseShape = z.strictObject({
  /** The case's address: a case that has it already is left alone. */
  slug: publicationInput.shape.slug,
  /** The title under which it is opened, from which the slug is made; null: its title. */
  openedAs: editCaseInput.shape.title.nullable().default(null),
  title: inEnglish(editCaseInput.shape.title),
  summary: inEnglish(editCaseInput.shape.summary),
  knownAsOf: editCaseInput.shape.knownAsOf,
  /** The first is the country where the harm was done. */
  countries: editCaseInput.shape.countries,
  themes: editCaseInput.shape.themes,
  priority: editCaseInput.shape.priority,
  lifecycle: editCaseInput.shape.lifecycle,
  ...demoRecord,
  /** Everybody else in the case. */
  others: z.array(z.strictObject({ key: demoKey, ...demoRecord })).default([]),
  events: z.array(demoEvent).min(1),
  /** Slugs of campaigns of the file. */
  campaigns: z.array(campaignInput.shape.slug).default([]),
  tallies: z.array(demoTally).default([]),
})
export type DemoCase = z.infer<typeof demoCaseShape>

/** Everybody in a case by their key, in their order; the first is the one with whom it is opened. */
export const peopleOfDemo = (data: DemoCase): [key: string, said: DemoRecord][] => [
  [FIRST, data],
  ...data.others.map(({ key, ...said }): [string, DemoRecord] => [key, said]),
]

/** The name by which a person of a file is shown and found again. */
export const shownNameOf = ({ person }: DemoRecord) => person.names[0]?.value ?? ''

const isDistinct = (texts: readonly string[]) => new Set(texts).size === texts.length

/** One case, in the order in which its facts are entered. */
const demoCase = demoCaseShape
  .refine((data) => isDistinct(peopleOfDemo(data).map(([key]) => key)), { error: 'key_twice' })
  .refine((data) => isDistinct(peopleOfDemo(data).map(([, said]) => shownNameOf(said))), {
    error: 'name_twice',
  })
  .refine(
    (data) => {
      const keys = peopleOfDemo(data).map(([key]) => key)
      return data.events.every(({ people }) => people.every((key) => keys.includes(key)))
    },
    { error: 'nobody_of_this_key', path: ['events'] },
  )

const demoPublication = publicationInput.omit({ sourceId: true }).extend({
  title: inEnglish(publicationInput.shape.title),
  body: inEnglish(publicationInput.shape.body),
  /** Slugs of cases. */
  cases: z.array(publicationInput.shape.slug).default([]),
})
export type DemoPublication = z.infer<typeof demoPublication>

export const demonstration = z.strictObject({
  source: sourceInput,
  campaigns: z.array(campaignInput).default([]),
  cases: z.array(demoCase),
  publications: z.array(demoPublication).default([]),
})
