// What staff say about held deeds: which, whether they count, and why not.
import * as z from 'zod'
import { plainText } from '../text/plain'

const choice = { error: 'not_a_choice' } as const
const seen = z.coerce.number({ error: 'not_a_number' }).int({ error: 'not_a_number' })

export const decideInput = z
  .strictObject({
    decision: z.enum(['accept', 'reject'], choice),
    /** The marked ones, or everything that is held of the case. */
    which: z.enum(['chosen', 'all'], choice),
    chosen: z.array(z.uuid({ error: 'invalid' })).max(1_000, { error: 'invalid' }),
    /** What was held when the sender looked: a decision about all is about exactly that. */
    deeds: seen,
    messages: seen,
    reason: plainText({ max: 1_000, min: 0 }),
  })
  .superRefine(({ decision, which, chosen, reason }, context) => {
    if (which === 'chosen' && chosen.length === 0)
      context.addIssue({ code: 'custom', path: ['chosen'], message: 'not_a_choice' })
    if (decision === 'reject' && reason === '')
      context.addIssue({ code: 'custom', path: ['reason'], message: 'required' })
  })
export type DecideInput = z.infer<typeof decideInput>
