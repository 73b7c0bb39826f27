// What should not become public whoever it belongs to, by its form: telephone numbers, addresses of
// e-mail, numbers of identity, places on the map.
import type { HitKind, Passage } from './guarded'
import { identityNumbersIn } from './identity'
import { telephonesIn } from './telephones'

export type PatternHit = Passage & { kind: HitKind }

/** The patterns in a plain text. `isAddress`: it is one of a page, where figures name documents. */
export function patternsIn(shown: string, isAddress: boolean): PatternHit[] {
  const of = (kind: HitKind, found: Passage[]) => found.map((passage) => ({ ...passage, kind }))
  const identity = identityNumbersIn(shown)
  const telephones = telephonesIn(shown, isAddress).filter(
    (one) => !identity.some((other) => one.start < other.end && other.start < one.end),
  )
  return [
    ...of('email', emailsIn(shown)),
    ...of('identity_number', isAddress ? [] : identity),
    ...of('telephone', telephones),
    ...of('coordinates', coordinatesIn(shown)),
  ]
}

// name at example.org: a sentence that ends after such a word has a space behind its point.
// name@example.org, name [at] example [dot] org, name (собака) example.org
const AT =
  /\s?[@﹫]\s?|\s?[([{<]\s?(?:at|arroba|собака|kuchukcha|chez)\s?[)\]}>]\s?| at (?=[\p{L}\d-]{2,63}(?: ?[([]? ?dot |\.[\p{L}\d]))/giu
const LOCAL = /[\p{L}\d](?:[\p{L}\d._%+'-]| ?[([] ?dot ?[)\]] ?| dot ){0,63}$/u
const DOMAIN =
  /^[\p{L}\d][\p{L}\d-]{0,62}(?:(?: ?\. ?| ?[([] ?(?:dot|точка|punto|point) ?[)\]] ?| (?:dot|точка|punto|point) )(?=[\p{L}\d-]{0,62}\p{L})[\p{L}\d-]{2,63}){1,5}/iu

function emailsIn(shown: string): Passage[] {
  return [...shown.matchAll(AT)].flatMap((at) => {
    const end = at.index + at[0].length
    const local = LOCAL.exec(shown.slice(Math.max(0, at.index - 64), at.index))
    const domain = DOMAIN.exec(shown.slice(end, end + 255))
    return local && domain
      ? [{ start: at.index - local[0].length, end: end + domain[0].length }]
      : []
  })
}

const FIGURE = String.raw`\d{1,3}(?:[.,]\d{1,8})?`
const HERE = String.raw`(?:[NSEWСЮВЗ]|сш|вд|с\. ?ш|в\. ?д|ش|ج|غ)`
const COORDINATES = [
  // 41.31108, 69.24056 and 41.3111° N, 69.2406° E
  /(?<![\d.,])[-−]?\d{1,2}\.\d{3,10}\s?°?\s?[NSСЮ]?[,;/\s]{1,3}[-−]?\d{1,3}\.\d{3,10}(?![\d.])/gu,
  /(?<![\d.,])[-−]?\d{1,2},\d{4,10}\s?°?\s?[NSСЮ]?[;/\s]{1,3}[-−]?\d{1,3},\d{4,10}(?![\d.])/gu,
  // 41°18′40″N: degrees with minutes
  /\d{1,3}\s?[°º]\s?\d{1,2}(?:[.,]\d{1,6})?\s?['’′‘ʹ]/gu,
  // 41.31° N 69.24° E
  new RegExp(
    String.raw`(?<![\d.])${FIGURE}\s?[°º]\s?${HERE}[,;\s]{1,3}${FIGURE}\s?[°º]\s?${HERE}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])[NS]\s?${FIGURE}\s?[°º][,;\s]{0,3}[EW]\s?${FIGURE}\s?[°º]`,
    'gu',
  ),
  // A code that stands for a place: 8HG2+5R Tashkent
  /(?<![\p{L}\d+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\d+])/gu,
  /(?<![/\p{L}])\/\/\/\p{L}{2,20}\.\p{L}{2,20}\.\p{L}{2,20}/gu,
  // Maps
  /\bgeo:-?\d{1,2}(?:\.\d{1,10})?,-?\d/giu,
  /(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|openstreetmap\.org\/|osm\.org\/|yandex\.[a-z]{2,3}\/(?:maps|navi)|2gis\.[a-z]{2,3}\/|maps\.apple\.com|bing\.com\/maps|w3w\.co\/|what3words\.com\/|plus\.codes\/)\S{0,200}/giu,
]

const coordinatesIn = (shown: string): Passage[] =>
  COORDINATES.flatMap((pattern) =>
    [...shown.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
  )
