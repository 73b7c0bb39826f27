import 'server-only'
import type { AppealValues } from '../appeals/fields'
import { textsOrNull } from '../appeals/write'
import { toDateColumn } from '../dates/columns'
import type { Tx } from '../db'

const day = (text: string | null) => (text === null ? null : toDateColumn(text))

/** The columns of what a form says, without the texts in every language. */
export const appealColumns = ({ translations: _, neverMention, ...values }: AppealValues) => ({
  ...values,
  issuedOn: day(values.issuedOn),
  actBefore: day(values.actBefore),
  neverMention: textsOrNull(neverMention),
})

/** Writes the texts of an appeal in every language anew. What they said before is in the trace. */
export async function writeTranslations(
  tx: Tx,
  appealId: string,
  { translations }: Pick<AppealValues, 'translations'>,
): Promise<void> {
  await tx.appealTranslation.deleteMany({ where: { appealId } })
  await tx.appealTranslation.createMany({
    data: translations.map((text) => ({ ...text, appealId })),
  })
}
