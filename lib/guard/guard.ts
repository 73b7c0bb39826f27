// The guard of names: what in the public texts of a case should not become public (R54). It finds what
// somebody wrote by mistake, and what somebody tries to hide; it does not judge, and may be wrong:
// a second person does.
import { type KnownForms, isArabic } from './arabic'
import type { GuardedText, Hit, Passage, RestrictedName } from './guarded'
import { knownNames } from './known'
import { passagesOf, writtenAt } from './names'
import { personNamesIn } from './parts'
import { patternsIn } from './patterns'
import { compactOf, figuresOf, phrasePlaces, phrasesOf } from './phrases'
import { plainOf } from './plain'
import { readingsOf } from './streams'

type Found = Pick<Hit, 'kind' | 'name' | 'start' | 'end'>

/** Whole words, never by a single part. */
const AS_A_WHOLE: readonly RestrictedName['kind'][] = ['organisation', 'file', 'contact']

/**
 * Every passage that holds a restricted value of the case, or has the form of a telephone number, an
 * e-mail address, a number of identity or a place on the map; in the order of the texts and of their
 * passages. `allowed`: names that are public, of the people of the case and of public figures; what
 * they share with a restricted name (a surname) names nobody by itself.
 */
export function findHits(
  texts: readonly GuardedText[],
  restricted: readonly RestrictedName[],
  allowed: readonly string[] = [],
): Hit[] {
  const seek = searchFor(restricted, allowed)
  // Six languages say many things in the same words.
  const known = new Map<string, readonly Found[]>()
  return texts.flatMap(({ where, text }) => {
    const key = `${where.field}\n${text}`
    const found = known.get(key) ?? seek(text, isAddressField(where.field))
    known.set(key, found)
    return found.map((each) => ({ where, passage: text.slice(each.start, each.end), ...each }))
  })
}

const isAddressField = (field: string): boolean => /url$/i.test(field)

function searchFor(restricted: readonly RestrictedName[], allowed: readonly string[]) {
  const publicly = allowed.flatMap(personNamesIn)
  const names = restricted
    .filter(({ kind }) => !AS_A_WHOLE.includes(kind))
    .flatMap((row) => knownNames(row, publicly))
  const phrases = restricted.filter(({ kind }) => AS_A_WHOLE.includes(kind)).flatMap(phrasesOf)
  const arabic = restricted.some(({ value }) => isArabic(value))
  const forms: KnownForms = new Map()
  return (text: string, isAddress: boolean): readonly Found[] => {
    const plain = plainOf(text)
    const readings = names.length > 0 ? readingsOf(plain, arabic, forms) : []
    const compact = { all: compactOf(plain), figures: figuresOf(plain) }
    const asWritten = (passage: Passage) => writtenAt(plain, passage)
    return joined([
      ...names.flatMap((name) =>
        readings.flatMap((reading) =>
          passagesOf(name, reading).map((place) => ({
            ...writtenAt(reading.plain, place),
            kind: 'restricted_name' as const,
            name: { id: name.row.id, kind: name.row.kind },
          })),
        ),
      ),
      ...phrases.flatMap((phrase) =>
        phrasePlaces(phrase, compact).map((place) => ({
          ...asWritten(place),
          kind: phrase.kind,
          name: { id: phrase.row.id, kind: phrase.row.kind },
        })),
      ),
      ...patternsIn(plain.shown, isAddress).map(({ kind, ...place }) => ({
        ...asWritten(place),
        kind,
        name: null,
      })),
    ])
  }
}

/** Passages of the same kind and row that overlap are one: a surname within a whole name. */
function joined(found: readonly Found[]): Found[] {
  const byRow = new Map<string, Found[]>()
  for (const hit of [...found].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${hit.kind} ${hit.name?.id ?? ''}`
    const hits = byRow.get(key) ?? []
    const last = hits.at(-1)
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end)
    else hits.push({ ...hit })
    byRow.set(key, hits)
  }
  return [...byRow.values()].flat().sort((a, b) => a.start - b.start || a.end - b.end)
}
