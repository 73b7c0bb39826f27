// What a supporter may log: one schema for the form and for the API, one code for each mistake.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { IsoDay } from '../dates/partial-date'
import { mailAddress } from '../mail/address'
import { type Result, ok, refuse } from '../result'
import { plainLine, plainText } from '../text/plain'
import { CHANNELS, MESSAGE_KINDS } from './vocabulary'

/** A deed of this many messages counts by itself; more are a claim that staff look at first (R47). */
const MOST_COUNTED = 10
/** The largest claim: a group that sent more reports a figure to the organisation. */
const MOST_CLAIMED = 5_000
/** Whether so many messages are a claim that waits for staff. */
export const isBulkClaim = (quantity: number): boolean => quantity > MOST_COUNTED
/** The longest private words, in letters (code points). */
const LONGEST_WORDS = 4_000
/** Nobody living can have written before; an earlier year is a slip of the keyboard. */
const EARLIEST: IsoDay = '1900-01-01'

/** A key that the sender made up, one for each deed. */
export const isIdempotencyKey = (text: string) => /^[A-Za-z0-9._-]{8,64}$/.test(text)

/** What can be wrong with a field of a log. The words are in the messages "logging". */
export const LOG_CODES = [
  'required',
  'unknown_channel',
  'unknown_kind',
  'not_a_day',
  'too_long_ago',
  'in_the_future',
  'not_a_number',
  'quantity_range',
  'wrong_type',
  'too_long',
  'control_characters',
  'bidi_controls',
  'not_an_address',
  'not_a_key',
  'key_reused',
  'after_release',
  'unknown_appeal',
  'not_valid',
] as const
export type LogCode = (typeof LOG_CODES)[number]

const orRequired = (code: LogCode) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : code

const logInput = z.strictObject({
  slug: z.string(),
  kind: z.enum(MESSAGE_KINDS, { error: orRequired('unknown_kind') }),
  channel: z.enum(CHANNELS, { error: orRequired('unknown_channel') }),
  date: z.iso
    .date({ error: orRequired('not_a_day'), abort: true })
    .refine((day) => day >= EARLIEST, { error: 'too_long_ago' }),
  quantity: z
    .int({ error: orRequired('not_a_number') })
    .min(1, { error: 'quantity_range' })
    .max(MOST_CLAIMED, { error: 'quantity_range' }),
  /** The supporter's own words: private, sealed before they are stored. */
  words: z
    .string({ error: 'wrong_type' })
    .pipe(plainText({ max: LONGEST_WORDS }))
    .nullable(),
  /** Where to ask whether it really was them. Left out, empty: nobody is asked. */
  email: mailAddress.nullish(),
  /** For which appeal it was: its address, or its number. Left out, null: for none in particular. */
  appeal: z
    .string({ error: 'wrong_type' })
    .pipe(plainLine({ max: 200 }))
    .nullish(),
  key: z.string({ error: 'required' }).refine(isIdempotencyKey, { error: 'not_a_key' }),
  /** The honeypot: people leave it empty. */
  website: z.string(),
  /** Which system the deed was logged with. */
  originSystem: z.string({ error: 'wrong_type' }).pipe(plainLine({ max: 100 })),
})
export type LogInput = z.infer<typeof logInput>
export type LogField = keyof LogInput
const FIELDS = logInput.keyof().options

/** What is wrong with one field. */
export type LogProblem = { field: LogField; code: LogCode }

/**
 * Parses what was sent on a day (UTC); refused with the first mistake of every field, in the order of
 * the form. A deed of the day after is accepted too: that day begins first far from Greenwich.
 */
export function parseLog(
  raw: Record<LogField, unknown>,
  today: IsoDay,
): Result<LogInput, LogProblem[]> {
  const latest = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  const parsed = logInput.safeParse(raw)
  const issues = parsed.error?.issues ?? []
  const problems = FIELDS.flatMap((field): LogProblem[] => {
    const issue = issues.find(({ path }) => path[0] === field)
    if (issue) return [{ field, code: codeOf(issue.message) }]
    const early = field === 'date' && String(raw.date) > latest
    return early ? [{ field, code: 'in_the_future' }] : []
  })
  return parsed.success && problems.length === 0 ? ok(parsed.data) : refuse(problems)
}

const codeOf = (message: string): LogCode =>
  LOG_CODES.find((code) => code === message) ?? 'not_valid'
