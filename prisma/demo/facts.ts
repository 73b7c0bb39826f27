// The facts that the demonstration data is made from, without what is restricted: what tests compare
// every page, feed and answer with. Nothing but tests reads this.
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const spokesperson = z.object({ name: z.string(), role: z.string() })
const texts = z.array(z.string()).default([])

const factCase = z.object({
  key: z.string(),
  person: z.object({
    name: z.string(),
    aliases: texts,
    nationality: texts,
    occupations: texts,
    relations: z.array(z.object({ name: z.string(), relation: z.string() })).default([]),
  }),
  country: z.string(),
  otherCountries: texts,
  charges: z.array(z.object({ wording: z.string() })).default([]),
  allegations: z
    .array(
      z.object({
        type: z.string(),
        perpetrator: z.string().optional(),
        date: z.string().optional(),
        confessionUsedAtTrial: z.boolean().optional(),
      }),
    )
    .default([]),
  sentences: z
    .array(z.object({ imposed: z.string().optional(), termYears: z.number() }))
    .default([]),
  detention: z.array(z.object({ facility: z.string(), asOf: z.string() })).default([]),
  events: z.array(
    z.object({
      date: z.string(),
      type: z.string(),
      manner: z.string().optional(),
      place: z.string().optional(),
      country: z.string().optional(),
    }),
  ),
  status: z.string(),
  tallies: z
    .array(
      z.object({
        campaign: z.string(),
        messageKind: z.string(),
        quantity: z.number(),
        scope: z.string(),
        method: z.string(),
        period: z.string(),
        asOf: z.string(),
      }),
    )
    .default([]),
})

const factFile = z.object({
  source: z.object({ publisher: z.string(), title: z.string(), accessed: z.string() }),
  country: z.object({ code: z.string(), name: z.string() }),
  cases: z.array(factCase),
  campaigns: z.array(z.object({ key: z.string(), name: z.string(), date: z.string() })),
  publications: z.array(
    z.object({
      date: z.string(),
      kind: z.string(),
      embargo: z.string().optional(),
      cases: z.array(z.string()),
      countries: z.array(z.string()),
      spokesperson: spokesperson.optional(),
    }),
  ),
})

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The file as text: every number and date that may be said is somewhere in it. */
export const factsText = read('facts.json')
export const facts = factFile.parse(JSON.parse(factsText))
export type FactCase = (typeof facts)['cases'][number]

/** The demonstration file of the real cases, as the loader gets it. */
export const demonstrationFile = (): unknown => JSON.parse(read('uzbekistan.json'))

/** The demonstration file of the invented cases. */
export const inventedFile = (): unknown => JSON.parse(read('invented.json'))

/** A code of the record for a term of the facts: "thank-you letter" is `thank_you_letter`. */
export const codeOf = (term: string): string => term.replaceAll(/[ -]/g, '_')
