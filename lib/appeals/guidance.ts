// Does a letter keep to what is safe to write in this case? A list of words is no reader: it finds what
// people write without thinking, and says so before anything is sent (field.md 4.10).
import { STREET, WORDS } from './guidance-words'
import { type Place, placesOf, tokensOf } from './phrase'
import type { PublicGuidance } from './public-appeal'

/** What may be wrong with a letter. `empty` and `too_long` are about the whole of it. */
export const BREACHES = [
  'empty',
  'too_long',
  'never_mention',
  'religious',
  'organisation',
  'case_details',
  'own_address',
  'rude',
] as const
export type BreachKind = (typeof BREACHES)[number]

/**
 * A breach: its kind, where it stands, and what was written there. `stop`: the letter goes nowhere
 * before it is mended; otherwise nobody knows whether it does harm, and it is advice.
 */
export type Breach = Place & { kind: BreachKind; passage: string; stop: boolean }

/** The longest letter, in letters (code points): two pages. */
export const LONGEST_LETTER = 6_000

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const PHONE = /(?:\+|\b00|\b0)[\d\s()./-]{7,}\d/gu
const LINE = /[^\n]+/gu

/** To whom a letter goes: the case is spoken of to authorities, and to the person only where that is safe. */
export type Addressee = 'authority' | 'person'

/**
 * Every breach of the guidance in a letter, in the order in which they stand; each place is told once,
 * by the gravest of its kinds. Flags that are `yes` find nothing, those that are `no` stop, and what is
 * unknown is advised against.
 */
export function breachesIn(
  letter: string,
  guidance: PublicGuidance,
  to: Addressee = 'authority',
): Breach[] {
  if (letter.trim() === '') return [whole('empty', letter)]
  const tokens = tokensOf(letter)
  const of = (phrases: readonly string[]) => phrases.flatMap((each) => placesOf(each, tokens))
  const found: Breach[] = []
  const add = (kind: BreachKind, places: readonly Place[], stop: boolean) => {
    for (const { start, end } of places)
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ kind, start, end, passage: letter.slice(start, end), stop })
  }
  add('never_mention', of(Object.values(guidance.neverMention).flat()), true)
  add('rude', of(WORDS.rude), true)
  const flagged = (kind: BreachKind, flag: PublicGuidance['religious'], places: () => Place[]) => {
    if (flag !== 'yes') add(kind, places(), flag === 'no')
  }
  flagged('own_address', guidance.ownAddress, () => addressesIn(letter))
  flagged('religious', guidance.religious, () => of(WORDS.religious))
  flagged('organisation', guidance.organisation, () => of(WORDS.organisation))
  // A letter to an authority is about the case; that is what it is for, unless somebody said no.
  if (to === 'person' || guidance.caseDetails === 'no')
    flagged('case_details', guidance.caseDetails, () => of(WORDS.caseDetails))
  if ([...letter].length > LONGEST_LETTER) found.push(whole('too_long', letter))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

const whole = (kind: BreachKind, letter: string): Breach => ({
  kind,
  start: 0,
  end: letter.length,
  passage: '',
  stop: true,
})

/** E-mail addresses, telephone numbers, and lines with the number of a house. */
function addressesIn(letter: string): Place[] {
  const at = (pattern: RegExp): Place[] =>
    [...letter.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
  const streets = at(LINE).filter(({ start, end }) => isStreet(letter.slice(start, end)))
  return [...at(EMAIL), ...at(PHONE), ...streets]
}

const isStreet = (line: string) => line.length < 80 && /\d/u.test(line) && STREET.test(line)

/** Whether a letter may go out. */
export const mayBeSent = (breaches: readonly Breach[]): boolean =>
  breaches.every(({ stop }) => !stop)
