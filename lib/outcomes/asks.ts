// What was asked of the authorities for a public case, for the scorecard: made from the snapshot, so
// that nothing stands there that is not public.
import * as z from 'zod'
import type { PublicCase } from '../cases/public-case'
import { becameOf } from './figures'
import { type AskWay, OUTCOME_KINDS, REPLY_NATURES } from './vocabulary'

/** An answer, or the note that none came. `date`: EDTF. A stored shape: changing it is a migration. */
export const askReply = z.strictObject({
  nature: z.enum(REPLY_NATURES),
  date: z.string().nullable(),
})
type AskReply = z.infer<typeof askReply>

/** What was asked, and then happened. A stored shape: changing it is a migration. */
export const askAct = z.strictObject({
  kind: z.enum(OUTCOME_KINDS),
  date: z.string().nullable(),
})
type AskAct = z.infer<typeof askAct>

/** One ask with everything that came of it. Days of the calendar as YYYY-MM-DD. */
export type Ask = {
  id: string
  office: string
  countryCode: string
  way: AskWay
  campaign: string | null
  dateEdtf: string | null
  dateLower: string | null
  answerByEdtf: string | null
  answerByUpper: string | null
  replies: AskReply[]
  acts: AskAct[]
}

/**
 * The asks of a case. An answer to a delivery answers what the delivery asked. A turn for the worse is
 * no act that was asked for.
 */
export function asksOf(document: Pick<PublicCase, 'people'>): Ask[] {
  const { asks, deliveries, replies, outcomes } = becameOf(document)
  const askOfDelivery = new Map(deliveries.map(({ id, values }) => [id, values.askId]))
  const askOfReply = ({ askId, deliveryId }: { askId: string | null; deliveryId: string | null }) =>
    askId ?? (deliveryId === null ? null : (askOfDelivery.get(deliveryId) ?? null))
  return asks.flatMap(({ id, values }) => {
    const { office, countryCode, way, campaign, date, answerBy } = values
    if (countryCode === null) return []
    return {
      id,
      office,
      countryCode,
      way,
      campaign,
      dateEdtf: date?.edtf ?? null,
      dateLower: date?.lower ?? null,
      answerByEdtf: answerBy?.edtf ?? null,
      answerByUpper: answerBy?.upper ?? null,
      replies: replies
        .filter((reply) => askOfReply(reply.values) === id)
        .map((reply) => ({ nature: reply.values.nature, date: reply.values.date?.edtf ?? null })),
      acts: outcomes
        .filter(({ values: { askId, kind } }) => askId === id && kind !== 'negative_turn')
        .map((act) => ({ kind: act.values.kind, date: act.values.date?.edtf ?? null })),
    }
  })
}
