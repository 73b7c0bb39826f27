// Restricted values that are no names of people: how to reach somebody, how a file was called, an
// organisation. They are found as a whole; single words of them are everybody's.
import type { HitKind, Passage, RestrictedName } from './guarded'
import type { Plain } from './plain'
import { plainOf } from './plain'
import { lettersOf } from './reading'

/** A text without anything but letters and figures, each with its place. */
export type Compact = { text: string; at: number[] }

const LETTER_OR_FIGURE = /[\p{L}\d]/u

/** The letters, in Latin script, and figures of a plain text, without what is between them. */
export function compactOf(plain: Plain): Compact {
  const { codes, at: places } = lettersOf(plain, 'sound', null)
  const text: string[] = []
  const at: number[] = []
  let next = 0
  for (let place = 0; place < plain.shown.length; place += 1) {
    for (; places[next] === place; next += 1) {
      text.push(String.fromCharCode(codes[next] ?? 0))
      at.push(place)
    }
    const sign = plain.shown.charAt(place)
    if (sign >= '0' && sign <= '9') {
      text.push(sign)
      at.push(place)
    }
  }
  return { text: text.join(''), at }
}

/** The figures of a text, as far as no words come between them. */
export function figuresOf({ shown }: Plain): Compact {
  const text: string[] = []
  const at: number[] = []
  for (let place = 0; place < shown.length; place += 1) {
    const sign = shown.charAt(place)
    if (sign >= '0' && sign <= '9') text.push(sign)
    else if (LETTER_OR_FIGURE.test(sign) && text.at(-1) !== ' ') text.push(' ')
    else continue
    at.push(place)
  }
  return { text: text.join(''), at }
}

/** What is sought of a value: letters and figures as a whole, or figures alone. */
export type Phrase = {
  row: RestrictedName
  kind: HitKind
  text: string
  /** Figures alone, which may be written in any groups. */
  figures: boolean
}

const compact = (text: string) => compactOf(plainOf(text)).text
const FIGURES = /\+?\d(?:[^\p{L}\d\n]{0,4}\d){5,18}/gu
const ENOUGH = 8
// The end of a number tells: the code of a country is often left out.
const END_OF_NUMBER = 9

/** What to look for of a value that is no name of a person. */
export function phrasesOf(row: RestrictedName): Phrase[] {
  const value = row.value.slice(0, 2_000)
  const as = (kind: HitKind, texts: readonly string[]) =>
    texts.map((text) => ({ row, kind, text, figures: false }))
  if (row.kind === 'organisation')
    return as(
      'restricted_name',
      [compact(value)].filter((text) => text.length >= 5),
    )
  if (row.kind === 'file') return as('restricted_file', fileTexts(value))
  const numbers = [...plainOf(value).shown.matchAll(FIGURES)].map(([found]) =>
    found.replace(/\D/g, '').slice(-END_OF_NUMBER),
  )
  return [
    ...as('restricted_contact', contactTexts(value)),
    ...numbers.map((text) => ({ row, kind: 'restricted_contact' as const, text, figures: true })),
  ]
}

/** Handles and addresses; lines with a number in them, such as a street and a house. */
function contactTexts(value: string): string[] {
  const lines = value.split(/[\n,;|]+/).filter((line) => /\d/.test(line) && /\p{L}{3}/u.test(line))
  const handles = value.match(/[^\s,;<>()]*[@/_][^\s,;<>()]*/g) ?? []
  return [
    ...lines.map(compact).filter((text) => text.length >= ENOUGH),
    // The part that is somebody's own, without t.me or https.
    ...handles
      .map((handle) => compact(handle.replace(/^.*(?:\/|^@)(?=[^/]{5})/, '')))
      .filter((text) => text.length >= 5),
  ]
}

/** A file's name with its ending, and alone when it is more than words that anybody may write. */
function fileTexts(value: string): string[] {
  const [, stem = value, ending = ''] = /^(.*?)(\.\p{L}[\p{L}\d]{1,4})?$/su.exec(value.trim()) ?? []
  const own = /[\d_]/.test(stem) && compact(stem).length >= ENOUGH
  const whole = ending !== '' && compact(stem).length >= 4
  return [...(own ? [compact(stem)] : []), ...(whole && !own ? [compact(stem + ending)] : [])]
}

/** Where a phrase stands in a text. */
export function phrasePlaces(phrase: Phrase, given: { all: Compact; figures: Compact }): Passage[] {
  const { text, at } = phrase.figures ? given.figures : given.all
  const found: Passage[] = []
  for (let from = text.indexOf(phrase.text); from >= 0; from = text.indexOf(phrase.text, from + 1))
    found.push({ start: at[from] ?? 0, end: (at[from + phrase.text.length - 1] ?? 0) + 1 })
  return found
}
