// Names of people in a text, however they are written. A part of a name that tells by itself is found
// wherever a word begins with it; the others where two parts of one name stand together.
import { arabicPlaces } from './arabic'
import type { Passage, RestrictedName } from './guarded'
import {
  type KnownName,
  type KnownPart,
  type PartPlace,
  areTogetherPublic,
  givenSounds,
  isPublicInitial,
} from './known'
import { isKin } from './person-words'
import { soundsOfWord } from './parts'
import { type Plain, plainOf } from './plain'
import { BETWEEN } from './reading'
import {
  type Place,
  type Reading,
  type Stream,
  isSpelled,
  isWhole,
  lettersAgree,
  placeOf,
  soundsIn,
  widestIn,
  wordsFrom,
} from './streams'
import { foldForSearch } from '../text/fold'

const UPPER = /\p{Lu}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
// Between two parts of one name: a father's name, a comma, "and".
const WORDS_BETWEEN = 2
const FAR = 60
const WORD = /[\p{L}\p{N}]+/gu
// Glued together they tell wherever they stand, also within a longer word.
const TELLING_LENGTH = 8

/** The passages of a text that name this person, by places in the plain text of the reading. */
export function passagesOf(name: KnownName, reading: Reading): Place[] {
  const { plain, streams, backwards, words } = reading
  const places = [
    ...streams.flatMap((stream) => placesIn(name, stream)),
    ...arabicPlaces(name, words),
  ]
  const turned = backwards.flatMap((stream) =>
    name.parts.flatMap((part) => fromTheEnd(part, stream)),
  )
  return [
    ...[...places, ...turned].filter(({ telling }) => telling),
    ...[...streams, ...backwards].flatMap((stream) => gluedIn(name, stream)),
    ...pairsAmong(name, places, plain.shown),
    ...pairsAmong(name, turned, plain.shown),
    ...besideOthers(name, places, plain),
  ]
}

function placesIn(name: KnownName, stream: Stream): PartPlace[] {
  const places: PartPlace[] = []
  for (const part of name.parts) {
    if (part.short && !stream.literal) continue
    for (const [from, to, end] of wordsFrom(stream, part.stem)) {
      if (part.short && end !== to) continue
      if (!isWritten(stream, part, from, to)) continue
      const place = placeOf(stream, from, end)
      const ending = stream.sounds.text.slice(to, end)
      places.push({ ...place, part, telling: isTelling(part, place, ending, stream) })
    }
    if (part.alone && !part.shared && part.whole.length >= 7)
      for (const [from, to] of soundsIn(stream, part.whole)) {
        const place = placeOf(stream, from, to)
        if (widestIn(stream, from, to) <= BETWEEN.joint && isInAddress(stream.plain.shown, place))
          places.push({ ...place, part, telling: true })
      }
  }
  return places
}

/** Read from the end, endings would stand at the beginning: only the whole part is sought. */
function fromTheEnd(part: KnownPart, stream: Stream): PartPlace[] {
  if (part.short || part.whole.length < 5) return []
  return [...soundsIn(stream, part.whole)]
    .filter(([from, to]) => isWhole(stream, from, to) && lettersAgree(stream, part, from, to))
    .map(([from, to]) => ({
      ...placeOf(stream, from, to),
      part,
      telling: part.alone && !part.shared,
    }))
}

/** Whether what stands there is the word, rather than words that happen to sound so together. */
function isWritten(stream: Stream, part: KnownPart, from: number, to: number): boolean {
  if (!lettersAgree(stream, part, from, to)) return false
  const widest = widestIn(stream, from, to)
  if (widest <= BETWEEN.joint) return true
  if (part.short) return false
  return widest === BETWEEN.mark || part.stem.length >= 6 || isSpelled(stream, from, to)
}

function isTelling(part: KnownPart, place: Place, ending: string, stream: Stream): boolean {
  if (!part.alone) return false
  const { shown } = stream.plain
  const first = shown.slice(place.start, place.start + 1)
  if (part.shared) {
    // Only a woman's form tells: in Russian most of its cases could be the man's.
    const womans = CYRILLIC.test(first) ? /^ai/ : /^a/
    return part.onlyMasculine && womans.test(ending)
  }
  if (!part.everyday || !stream.literal) return true
  return UPPER.test(first) || isInAddress(shown, place)
}

/** Whether a place is in an address, a file's name or a handle. */
function isInAddress(shown: string, { start, end }: Place): boolean {
  const before = /\S{0,100}$/.exec(shown.slice(Math.max(0, start - 100), start))?.[0] ?? ''
  const after = /^\S{0,100}/.exec(shown.slice(end, end + 100))?.[0] ?? ''
  return /[@#/\\_=]/.test(before + after) || /^\.\w/.test(after)
}

/** Two parts of the name without anything between them, in either order: dilnozakarimova. */
function gluedIn(name: KnownName, stream: Stream): Place[] {
  const places: Place[] = []
  for (const { sounds, whole } of name.glued)
    for (const [from, to] of soundsIn(stream, sounds))
      if (whole ? isWhole(stream, from, to) : sounds.length >= TELLING_LENGTH)
        places.push(placeOf(stream, from, to))
  return places
}

/** Two different parts that stand together, unless somebody public is named so. */
function pairsAmong(name: KnownName, places: readonly PartPlace[], shown: string): Place[] {
  const inOrder = [...places].sort((a, b) => a.start - b.start)
  return inOrder.flatMap((one, index) => {
    const next = inOrder
      .slice(index + 1, index + 12)
      .find(
        (other) =>
          other.part !== one.part &&
          other.start >= one.end &&
          !areTogetherPublic(name, one.part, other.part) &&
          areNear(shown.slice(one.end, other.start)),
      )
    return next ? [{ start: one.start, end: next.end }] : []
  })
}

const areNear = (between: string): boolean =>
  between.length <= FAR && [...between.matchAll(WORD)].length <= WORDS_BETWEEN

/** Parts that tell because of what is beside them: an initial, or what somebody is to somebody. */
function besideOthers(name: KnownName, places: readonly PartPlace[], plain: Plain): Place[] {
  return places.filter(({ part, start, end }) => {
    const before = plain.shown.slice(Math.max(0, start - 40), start)
    const after = plain.shown.slice(end, end + 40)
    if (part.alone) return part.shared && hasInitial(name, part, before, after)
    return !part.shared && isRelative(name.row) && (kinAmong(before, -1) || kinAmong(after, 1))
  })
}

const isRelative = ({ kind }: RestrictedName) => kind === 'relative' || kind === 'giver'

function hasInitial(name: KnownName, part: KnownPart, before: string, after: string): boolean {
  const found = [
    /(?:^|[^\p{L}])(\p{Lu})\p{L}?\.\s?(?:\p{Lu}\p{L}?\.\s?)?$/u.exec(before)?.[1],
    /^,?\s{0,2}(\p{Lu})(?:\p{L}?\.|$)/u.exec(after)?.[1],
  ]
  const sounds = givenSounds(name, part)
  return found.some((initial) => {
    const sound = initial ? soundsOfWord(plainOf(initial)).charAt(0) : ''
    return sound !== '' && sounds.includes(sound) && !isPublicInitial(name, part, sound)
  })
}

function kinAmong(text: string, side: 1 | -1): boolean {
  const [sentence = ''] = side > 0 ? text.split(/[.!?;\n]/) : text.split(/[.!?;\n]/).slice(-1)
  const words = sentence.match(WORD) ?? []
  const near = side > 0 ? words.slice(0, WORDS_BETWEEN) : words.slice(-WORDS_BETWEEN)
  return near.some((word) => isKin(foldForSearch(word)))
}

/** The places of a plain text as passages of the text that was written. */
export const writtenAt = ({ from, to }: Plain, { start, end }: Place): Passage => ({
  start: from[start] ?? 0,
  end: to[end - 1] ?? 0,
})
