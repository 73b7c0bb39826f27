// What the guard of names looks at before an appeal is made live: every text that somebody wrote.
import type { GuardedText, Hit } from '../guard/guarded'
import { type AppealRow, linesOf } from './document'
import { localizedText } from '../text/localized'

const where = (id: string, field: string): GuardedText['where'] => ({ what: 'appeal', id, field })

const FIELDS = ['title', 'demands', 'background', 'talkingPoints', 'solidarity'] as const

/** The free texts of an appeal. */
export function appealTexts(row: AppealRow): GuardedText[] {
  const texts: [string, string][] = [
    ...row.translations.flatMap((text) =>
      FIELDS.map((field): [string, string] => [field, text[field]]),
    ),
    ...localOf(row.neverMention).map((text): [string, string] => ['neverMention', text]),
    ...localOf(row.closingNote).map((text): [string, string] => ['closingNote', text]),
    ...localOf(row.outcome).map((text): [string, string] => ['outcome', text]),
  ]
  return texts.flatMap(([field, text]) =>
    linesOf(text).map((line) => ({ where: where(row.id, field), text: line })),
  )
}

/** The names and addresses of the offices. They are official: only what is restricted may not stand there. */
export const targetTexts = (row: AppealRow): GuardedText[] =>
  row.targets.flatMap((target) =>
    [
      target.office,
      target.name,
      target.address,
      target.email,
      target.phone,
      target.web,
      row.solidarityAddress,
    ]
      .flatMap((text) => linesOf(text))
      .map((text) => ({ where: where(row.id, 'targets'), text })),
  )

const isRestricted = ({ kind }: Hit) => kind.startsWith('restricted')

/** Of what was found in addresses only what is restricted counts: that is what addresses look like. */
export const graveHits = (inTexts: readonly Hit[], inTargets: readonly Hit[]): Hit[] => [
  ...inTexts,
  ...inTargets.filter(isRestricted),
]

const storedTexts = localizedText.nullable()
const localOf = (stored: unknown) => Object.values(storedTexts.parse(stored ?? null) ?? {})
