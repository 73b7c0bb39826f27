// A case as lists show it.
import type { StatusLabel } from './label'
import { statusLabel } from './label'
import { entriesOf } from '../record/public-entry'
import type { LocalText } from '../text/localized'
import { plainBlocks } from '../text/markdown'
import type { PublicCase, PublicPhotograph } from './public-case'
import { termOf } from './term'

export type PublicCaseCard = {
  caseId: string
  reference: string
  slug: string
  title: LocalText
  /** Without the marks of Markdown; null: the story may not be told. */
  summary: LocalText | null
  /** The first name of each person, in the order of the case. */
  names: string[]
  countries: PublicCase['countries']
  label: StatusLabel
  /** The first one; null when none is public. */
  photograph: PublicPhotograph | null
  /** Messages counted for the case. */
  total: number
  estimated: boolean
  updatedAt: string
}

/** The label of a public case: what is known of its people's liberty. */
export const labelOf = (caseRecord: Pick<PublicCase, 'people' | 'knownAsOf'>): StatusLabel =>
  statusLabel(
    caseRecord.people.map((person) => ({
      status: person.status?.status ?? null,
      manner: person.status?.manner ?? null,
      since: person.status?.since ?? null,
      sentence: sentenceOf(person),
    })),
    caseRecord.knownAsOf,
  )

// The sentence in force: a later one replaces an earlier; changes are told in full on the page.
function sentenceOf(person: PublicCase['people'][number]) {
  const last = entriesOf(person.entries, 'sentence').at(-1)
  if (!last || last.children.length > 0) return null
  const { kind } = last.values
  return { ...termOf(last.values), life: kind === 'life', death: kind === 'death' }
}

/** The card of a public case. `count` is what the ledger says, null when nothing is counted yet. */
export const toCaseCard = (
  document: PublicCase,
  count: { total: number; estimated: boolean } | null,
): PublicCaseCard => ({
  caseId: document.caseId,
  reference: document.reference,
  slug: document.slug,
  title: document.title,
  summary: document.summary && {
    ...document.summary,
    text: plainBlocks(document.summary.text).join(' '),
  },
  names: document.people.flatMap((person) => person.names.slice(0, 1).map((name) => name.value)),
  countries: document.countries,
  label: labelOf(document),
  photograph: document.photographs[0] ?? null,
  total: count?.total ?? 0,
  estimated: count?.estimated ?? false,
  updatedAt: document.publishedAt,
})
