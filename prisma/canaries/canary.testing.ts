// Words that are found again wherever they come out: one for each thing that somebody must not see,
// sought in every dress in which a text leaves a server.

/** `place`: what holds it, such as `Source.note`. `token`: what is written there. */
export type Canary = { place: string; token: string }

/** The beginning that all canaries of a run share: letters alone, so that no folding takes it apart. */
export const aMarker = (letters: readonly number[]): string =>
  `zqc${letters.map((letter) => String.fromCharCode(97 + (letter % 26))).join('')}`

/** The canary of a place. Its end is marked too, so that none is the beginning of another. */
export const canaryOf = (marker: string, place: string): Canary => ({
  place,
  token: `${marker}-${place.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-qz`,
})

const each = (text: string, as: (code: number) => string) =>
  Array.from(text, (letter) => as(letter.charCodeAt(0))).join('')
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')

/** What stays the same of a text in base64, wherever in the coded bytes it begins. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
    const whole = Math.floor((bytes.length * 8) / 6)
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), whole)
  })
}
const urlSafe = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_')

/**
 * The dresses of a text. `exact` is sought as it is, `folded` in the same text in small letters. A
 * canary is ASCII and has none of `<>&"'%\`: escaped for HTML, JSON or an address only where it must
 * be, and composed or not, it looks as it does plain.
 */
export function dressesOf(text: string): { exact: string[]; folded: string[] } {
  const cases = [text, text.toUpperCase()]
  const exact = [...cases, [...text].reverse().join('')].flatMap(base64Of)
  const folded = cases.flatMap((one) => [
    one,
    [...one].reverse().join(''),
    each(one, (code) => hex(code, 2)),
    each(one, (code) => `%${hex(code, 2)}`),
    each(one, (code) => `&#${code};`),
    each(one, (code) => `&#x${hex(code, 1)};`),
    each(one, (code) => `\\u${hex(code, 4)}`),
    each(one, (code) => `${String.fromCharCode(code)}\0`),
  ])
  return {
    exact: [...new Set([...exact, ...exact.map(urlSafe)])],
    folded: [...new Set(folded.map((one) => one.toLowerCase()))],
  }
}

type Dressed = ReturnType<typeof dressesOf>
const wears = ({ exact, folded }: Dressed, text: string, small: string) =>
  exact.some((dress) => text.includes(dress)) || folded.some((dress) => small.includes(dress))

type Sought = { place: string; dress: Dressed }
const dressed = ({ place, token }: Canary): Sought => ({ place, dress: dressesOf(token) })

/** Finds the places whose canaries a text says; one that has the marker of no known canary is `unknown`. */
export function finderOf(marker: string, canaries: readonly Canary[]): (text: string) => string[] {
  const mark = dressesOf(marker)
  // What is sought as it stands does not begin with the marker.
  const isMarked = ({ token }: Canary) => token.startsWith(marker)
  const marked = canaries.filter(isMarked)
  const inDress = marked.map(dressed)
  const others = canaries.filter((canary) => !isMarked(canary)).map(dressed)
  const placeOf = new Map(marked.map(({ token, place }) => [token, place]))
  const plain = new RegExp(`${marker}-[a-z-]*?-qz`, 'g')
  return (text) => {
    const small = text.toLowerCase()
    const among = (sought: readonly Sought[], [exact, folded]: [string, string]) =>
      sought.filter(({ dress }) => wears(dress, exact, folded)).map(({ place }) => place)
    // Most are said plainly, and found at once; only what is left is looked at in every dress.
    const said = [...new Set(small.match(plain) ?? [])].map((token) => placeOf.get(token))
    const rest: [string, string] = [
      text.replaceAll(new RegExp(plain, 'gi'), ''),
      small.replaceAll(plain, ''),
    ]
    const disguised = wears(mark, ...rest) ? among(inDress, rest) : []
    const named = [...said.map((place) => place ?? 'unknown'), ...disguised]
    const unnamed = wears(mark, ...rest) && disguised.length === 0 ? ['unknown'] : []
    return [...new Set([...named, ...unnamed, ...among(others, [text, small])])]
  }
}
