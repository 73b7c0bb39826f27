// The restricted names of a case as they are searched for: which of their parts name somebody by
// themselves, given the names that are public anyway.
import type { RestrictedName } from './guarded'
import { type Part, type PersonName, personNamesIn, saysLittle, soundsOfWord } from './parts'
import { plainOf } from './plain'

export type KnownPart = Part & {
  /** It is also somebody's name in public: alone it names nobody new. */
  shared: boolean
  /** In public only the man's form is known: Karimova is somebody else than Karimov. */
  onlyMasculine: boolean
}

/** Where a part stands; `telling`: as it stands there it names somebody by itself. */
export type PartPlace = { start: number; end: number; part: KnownPart; telling: boolean }

/** `whole`: only as a word of its own. */
type Glued = { sounds: string; whole: boolean }

type Named = {
  row: RestrictedName
  parts: readonly KnownPart[]
  initials: readonly string[]
  /** Public names that have some part in common. */
  publicly: readonly PersonName[]
}
/** `glued`: parts of it without anything in between. */
export type KnownName = Named & { glued: readonly Glued[] }

const isSamePart = (one: Part, other: Part): boolean =>
  one.stem === other.stem &&
  one.short === other.short &&
  (!(one.short || saysLittle(one)) || one.letters === other.letters)

/** The names in one restricted value, beside the names that are public. */
export function knownNames(row: RestrictedName, allowed: readonly PersonName[]): KnownName[] {
  return personNamesIn(row.value).map(({ parts, initials }) => {
    const publicly = allowed.filter(
      (name) =>
        parts.some((part) => has(name, part)) &&
        // A real name behind a pseudonym stays one although somebody wrote it among the names.
        !(row.kind === 'real_name' && parts.every((part) => has(name, part))),
    )
    const named = {
      row,
      initials,
      publicly,
      parts: parts.map((part) => {
        const same = publicly.flatMap((name) => name.parts.filter((each) => isSamePart(each, part)))
        return {
          ...part,
          shared: same.length > 0,
          onlyMasculine: part.feminine && same.every(({ feminine }) => !feminine),
        }
      }),
    }
    return { ...named, glued: gluedOf(named) }
  })
}

function gluedOf(name: Named): Glued[] {
  return name.parts.flatMap((one) => [
    ...name.parts
      .filter((other) => one !== other && !areTogetherPublic(name, one, other))
      .map((other) => ({ sounds: soundsOfWord(plainOf(one.word + other.word)), whole: false })),
    ...(one.alone && one.whole.length >= 5 ? givenSounds(name, one) : [])
      .filter((sound) => !isPublicInitial(name, one, sound))
      .flatMap((sound) => [sound + one.whole, one.whole + sound])
      .map((sounds) => ({ sounds, whole: true })),
  ])
}

/** How the other parts begin, as one sound each. */
export const givenSounds = (name: Named, surname: KnownPart): string[] => [
  ...new Set([
    ...name.parts.filter((part) => part !== surname).map(({ whole }) => whole.charAt(0)),
    ...name.initials.map((initial) => soundsOfWord(plainOf(initial)).charAt(0)),
  ]),
]

const has = (name: PersonName, part: Part) => name.parts.some((each) => isSamePart(each, part))

/** Whether a public name has both of these parts: then they name that person. */
export const areTogetherPublic = ({ publicly }: Named, one: Part, other: Part): boolean =>
  publicly.some((name) => has(name, one) && has(name, other))

/** Whether somebody public of that surname has a name that begins so. */
export const isPublicInitial = ({ publicly }: Named, surname: Part, sound: string): boolean =>
  publicly.some(
    (name) =>
      has(name, surname) &&
      (name.parts.some((part) => !isSamePart(part, surname) && part.whole.startsWith(sound)) ||
        name.initials.some((initial) => initial.startsWith(sound))),
  )
