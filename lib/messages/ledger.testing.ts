// For tests of the ledger.
import fc from 'fast-check'
import { exactDay, parsePartialDate } from '../dates/partial-date'
import type { Deed, TallyEntry } from './ledger'
import {
  CHANNELS,
  DEED_STATES,
  MESSAGE_KINDS,
  TALLY_METHODS,
  TALLY_SCOPES,
  TALLY_STATES,
} from './vocabulary'

/** A verified worldwide figure of solidarity messages, with what the test names. */
export const tally = (
  id: string,
  quantity: number,
  rest: Partial<TallyEntry> = {},
): TallyEntry => ({
  id,
  quantity,
  kind: 'solidarity',
  scope: 'global',
  sectionId: null,
  method: 'counted',
  state: 'verified',
  period: null,
  asOf: exactDay('2014-10-17'),
  includes: [],
  supersedes: null,
  channel: null,
  ...rest,
})

/** A logged letter of solidarity, with what the test names. */
export const deed = (id: string, on: string, rest: Partial<Deed> = {}): Deed => ({
  id,
  quantity: 1,
  kind: 'solidarity',
  channel: 'letter',
  sectionId: null,
  on,
  state: 'logged',
  ...rest,
})

/** A partial date from its text. */
export function date(text: string) {
  const parsed = parsePartialDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`)
  return parsed.value
}

const day = fc
  .tuple(
    fc.integer({ min: 2013, max: 2017 }),
    fc.integer({ min: 10, max: 12 }),
    fc.integer({ min: 10, max: 28 }),
  )
  .map((parts) => parts.join('-'))
const section = fc.constantFrom(null, 'de', 'uk')
const idUpTo = (count: number) => fc.nat({ max: count - 1 }).map((index) => `t${index}`)

/** Any ledger of 1 to 200 figures: nested, replaced, in rings, verified or not. */
export const anyTallies: fc.Arbitrary<TallyEntry[]> = fc
  .integer({ min: 1, max: 200 })
  .chain((count) =>
    fc
      .array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 1_000_000 }),
          kind: fc.constantFrom(...MESSAGE_KINDS),
          scope: fc.constantFrom(...TALLY_SCOPES),
          sectionId: section,
          method: fc.constantFrom(...TALLY_METHODS),
          state: fc.oneof(
            { weight: 3, arbitrary: fc.constant('verified' as const) },
            fc.constantFrom(...TALLY_STATES),
          ),
          period: fc.option(fc.constantFrom(date('2014'), date('2014-06/..'))),
          asOf: day.map(exactDay),
          includes: fc.array(idUpTo(count), { maxLength: 2 }),
          supersedes: fc.option(idUpTo(count), { freq: 2 }),
          channel: fc.option(fc.constantFrom(...CHANNELS)),
        }),
        { minLength: count, maxLength: count },
      )
      .map((all) => all.map((each, index) => ({ ...each, id: `t${index}` }))),
  )

export const anyDeeds: fc.Arbitrary<Deed[]> = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom(...MESSAGE_KINDS),
      channel: fc.constantFrom(...CHANNELS),
      sectionId: section,
      on: day,
      state: fc.constantFrom(...DEED_STATES),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((each, index) => ({ ...each, id: `d${index}` })))
