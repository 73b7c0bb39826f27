// What everybody may read of a publication: the stored shape of
// published."PublishedPublication".document. A change of this shape is a migration.
import * as z from 'zod'
import { publicSource } from '../cases/public-case'
import { PUBLICATION_KINDS } from '../cases/vocabulary'
import { LOCALES } from '../i18n/locales'

const localText = z.strictObject({ text: z.string(), lang: z.enum(LOCALES) })

export const publicPublication = z.strictObject({
  slug: z.string(),
  locale: z.enum(LOCALES),
  kind: z.enum(PUBLICATION_KINDS),
  /** Calendar day, YYYY-MM-DD. */
  publishedOn: z.string(),
  title: localText,
  /** Paragraphs separated by an empty line. */
  body: localText,
  spokesperson: z.strictObject({ name: z.string(), role: z.string().nullable() }).nullable(),
  countryCodes: z.array(z.string()),
  caseIds: z.array(z.string()),
  source: publicSource.nullable(),
})
export type PublicPublication = z.infer<typeof publicPublication>

/** What is left of a withdrawn one: a row with its address and nothing that it said. */
const withdrawnPublication = z.strictObject({ withdrawn: z.literal(true) })
export const WITHDRAWN_COLUMNS = {
  title: '',
  countryCodes: [] as string[],
  caseIds: [] as string[],
  document: { withdrawn: true } satisfies z.infer<typeof withdrawnPublication>,
}

/** Every stored shape of a document. */
export const storedPublication = z.union([publicPublication, withdrawnPublication])

/** The rows that lists show: every publication has a title, until it is withdrawn. */
export const NOT_WITHDRAWN = { title: { not: WITHDRAWN_COLUMNS.title } }
