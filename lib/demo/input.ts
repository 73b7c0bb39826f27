// The shape of a demonstration file (prisma/demo/*.json): what the commands take, without the ids
// that only a database can give. Everything in one file comes from its one source.
import * as z from 'zod'
import { campaignInput } from '../campaigns/input'
import { caseEventInput, editCaseInput } from '../cases/input'
import { publicationInput } from '../publications/input'
import {
  demoAllegation,
  demoCharge,
  demoDetention,
  demoEntries,
  demoSentence,
} from './record-input'
import { personInput } from '../people/input'
import { sourceInput } from '../sources/input'
import { tallyInput } from '../tallies/input'

// By language, like every stored text. The commands take English alone so far, so another language
// is refused here rather than dropped on the way.
const inEnglish = (text: z.ZodType<string, string>) => z.strictObject({ en: text })

const { type, date, text, place, countryCode, statusEffect, manner } = caseEventInput.shape

const demoEvent = z
  .strictObject({
    type,
    date,
    text: inEnglish(text),
    place: place.default(null),
    countryCode: countryCode.default(null),
    statusEffect: statusEffect.default(null),
    manner: manner.default(null),
  })
  .refine((event) => event.manner === null || event.statusEffect === 'released', {
    error: 'manner_needs_release',
    path: ['manner'],
  })

const demoTally = tallyInput.omit({
  sectionId: true,
  includes: true,
  supersedes: true,
  sources: true,
})

/** One person's case, in the order in which its facts are entered. */
const demoCase = z.strictObject({
  /** The case's address: a case that has it already is left alone. */
  slug: publicationInput.shape.slug,
  /** The title under which it is opened, from which the slug is made; null: its title. */
  openedAs: editCaseInput.shape.title.nullable().default(null),
  title: inEnglish(editCaseInput.shape.title),
  summary: inEnglish(editCaseInput.shape.summary),
  knownAsOf: editCaseInput.shape.knownAsOf,
  /** The first is the country where the harm was done. */
  countries: editCaseInput.shape.countries,
  person: personInput,
  charges: z.array(demoCharge).default([]),
  sentences: z.array(demoSentence).default([]),
  allegations: z.array(demoAllegation).default([]),
  detentions: z.array(demoDetention).default([]),
  /** Everything else in the record of the person. */
  entries: demoEntries,
  events: z.array(demoEvent).min(1),
  /** Slugs of campaigns of the file. */
  campaigns: z.array(campaignInput.shape.slug).default([]),
  tallies: z.array(demoTally).default([]),
})
export type DemoCase = z.infer<typeof demoCase>

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
