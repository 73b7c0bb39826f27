// What a mail says, before it has a form: a subject and a few lines. And what each template is made
// of, as it is stored until the mail is sent.
import * as z from 'zod'

/** A piece of the body. `label` says where a link leads. */
export type Block = { text: string } | { items: string[] } | { label: string; link: string }

/** `stop`: how not to get such mail any more; null where it comes once and was asked for. */
export type Letter = {
  subject: string
  blocks: Block[]
  stop: { page: string; oneClick: string } | null
}

/** Something that was asked for with an address and waits to be confirmed. */
const askedItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('follow'), title: z.string() }),
  z.strictObject({ kind: z.literal('deed'), title: z.string(), quantity: z.number().int() }),
])
export type AskedItem = z.infer<typeof askedItem>

/**
 * What is kept of a mail until it is sent. News of a case are made of what is public when they leave,
 * so they hold no more than who is told of what.
 */
export const mailParameters = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('confirm'), items: z.array(askedItem) }),
  z.strictObject({
    template: z.literal('case_news'),
    followId: z.uuid(),
    occasionId: z.uuid(),
  }),
])
export type MailParameters = z.infer<typeof mailParameters>
