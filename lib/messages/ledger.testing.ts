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
const entry = fc.record({
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  kind: fc.constantFrom(...MESSAGE_KINDS),
  scope: fc.constantFrom(...TALLY_SCOPES),
  sectionId: section,
  method: fc.constantFrom(...TALLY_METHODS),
  state: fc.constantFrom('verified', 'verified', ...TALLY_STATES),
  period: fc.constantFrom(null, date('2014'), date('2014-06/..')),
  asOf: day.map(exactDay),
  inner: fc.array(fc.nat(), { maxLength: 2 }),
  replaced: fc.option(fc.nat(), { freq: 2 }),
  channel: fc.option(fc.constantFrom(...CHANNELS)),
})

/** Any ledger of 1 to 200 figures, mostly small: nested, replaced, in rings, verified or not. */
export const anyTallies: fc.Arbitrary<TallyEntry[]> = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(entry, { minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(entry, { minLength: 1, maxLength: 200, size: 'max' }) },
  )
  .map((all) =>
    all.map(({ inner, replaced, ...each }, index) => ({
      ...each,
      id: `t${index}`,
      includes: inner.map((other) => `t${other % all.length}`),
      supersedes: replaced === null ? null : `t${replaced % all.length}`,
    })),
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
