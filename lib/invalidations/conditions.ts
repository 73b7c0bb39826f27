// Which counted deeds are not to count any more. A case and a span of time are always part of it: no
// condition at all would be everything that supporters ever logged.
import * as z from 'zod'
import { CHANNELS, MESSAGE_KINDS } from '../messages/vocabulary'
import { isReference } from '../staff-cases/reference'
import { plainLine, plainText } from '../text/plain'

const choice = { error: 'not_a_choice' } as const
/** A minute in UTC as a form sends it. `end`: its last moment. */
const minute = (end: boolean) =>
  z
    .string()
    .min(1, { error: 'required' })
    .refine((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && isMoment(text), {
      error: 'not_a_moment',
    })
    .transform((text) => new Date(Date.parse(`${text}:00Z`) + (end ? 59_999 : 0)))
// The parser of dates would make 2 March of 30 February.
const isMoment = (text: string) => {
  const at = Date.parse(`${text}:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
const orAny = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? null : text), schema.nullable())

export const conditionsInput = z
  .object({
    reference: z
      .string()
      .min(1, { error: 'required' })
      .refine(isReference, { error: 'case_missing' }),
    from: minute(false),
    to: minute(true),
    kind: orAny(z.enum(MESSAGE_KINDS, choice)),
    channel: orAny(z.enum(CHANNELS, choice)),
    quantity: orAny(
      z
        .string()
        .regex(/^\d{1,4}$/, { error: 'not_a_number' })
        .transform(Number),
    ),
    originSystem: orAny(plainLine({ max: 100 })),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_it_starts', path: ['to'] })
export type Conditions = z.infer<typeof conditionsInput>

/** The fields of the form, in its order. */
export const CONDITION_FIELDS = [
  'reference',
  'from',
  'to',
  'kind',
  'channel',
  'quantity',
  'originSystem',
] as const satisfies readonly (keyof Conditions)[]

const count = z.coerce.number({ error: 'not_a_number' }).int({ error: 'not_a_number' })
/** What the sender saw in the preview, and why it is done. */
export const startInput = z.object({
  deeds: count,
  messages: count,
  reason: plainText({ max: 1_000 }),
})
export type StartInput = z.infer<typeof startInput>

export const undoInput = z.object({ reason: plainText({ max: 1_000 }) })

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The conditions in an address, as they were typed. `isAsked`: whether the form was sent at all. */
export function readConditions(params: Params) {
  const one = (name: string) => {
    const value = params[name]
    return ((Array.isArray(value) ? value[0] : value) ?? '').slice(0, 200).toWellFormed().trim()
  }
  const typed = Object.fromEntries(CONDITION_FIELDS.map((name) => [name, one(name)])) as Record<
    (typeof CONDITION_FIELDS)[number],
    string
  >
  return { typed, isAsked: CONDITION_FIELDS.some((name) => params[name] !== undefined) }
}
