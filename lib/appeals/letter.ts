// The beginning of a letter, and the letter as it goes to somebody else.
import type { Locale } from '../i18n/locales'
import { firstIn, type LiveAppeal, type PublicTarget } from './public-appeal'

type Beginning = {
  text: string
  /** In which language it is: of the target where it is known, else of the page, else English. */
  lang: Locale
}

/** The salutation of a target, in its own language, the reader's, or English; null: none is known. */
const salutationOf = ({ salutation, language }: PublicTarget, reader: Locale) =>
  firstIn(salutation, language, reader)

/**
 * What a letter to a target begins with: the salutation and the points to speak of, in the target's
 * language when there is a text in it. The points are to be put into one's own words.
 */
export function beginLetter(
  appeal: Pick<LiveAppeal, 'talkingPoints'>,
  target: PublicTarget | null,
  reader: Locale,
): Beginning {
  const points = firstIn(appeal.talkingPoints, target?.language ?? null, reader)
  const lang = points?.lang ?? reader
  const salutation = target && firstIn(target.salutation, lang, target.language, reader)
  const parts = [salutation?.value, points?.value.join('\n\n')].filter(Boolean)
  return { text: `${parts.join('\n\n')}\n`, lang }
}

/**
 * A letter that begins with the salutation of one target, with that of another instead. What somebody
 * wrote themselves is left as it is.
 */
export function addressedTo(
  letter: string,
  from: PublicTarget | null,
  to: PublicTarget,
  reader: Locale,
): string {
  const body = letter.trimStart()
  const known = from ? Object.values(from.salutation).filter((text) => body.startsWith(text)) : []
  const [old] = known.sort((a, b) => b.length - a.length)
  const lang = from && Object.entries(from.salutation).find(([, text]) => text === old)?.[0]
  const salutation = (lang && firstIn(to.salutation, lang)) || salutationOf(to, reader)
  return old === undefined || !salutation ? letter : salutation.value + body.slice(old.length)
}

/** The lines of an envelope: the name, the office, the address, the country in capitals (UPU S42). */
export function envelopeOf(target: PublicTarget, countryName: string | null): string[] {
  const name = target.name === null ? [] : [target.name]
  const country = countryName === null ? [] : [countryName.toUpperCase()]
  return [...name, target.office, ...target.address, ...country]
}
