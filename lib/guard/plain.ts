// A text as a reader takes it in, and as a machine can compare it: without what nobody sees, without
// what only a browser reads, every letter in one form. Each character knows where it stood.
import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** `from[i]` and `to[i]`: where in the text the character at `i` of `shown` was written. */
export type Plain = { shown: string; from: number[]; to: number[] }

// &#1050; &#x41A; &shy; and the same after a program has escaped the ampersand once more.
const REFERENCE = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y
// One character in the encoding of addresses, %D0%9A, also when it was encoded twice.
const ENCODED = /%(?:25)*(?:[0-7][\da-fA-F]|[c-fC-F][\da-fA-F](?:%(?:25)*[89abAB][\da-fA-F]){1,3})/y
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u
const MARK = /\p{M}/u
const DIGIT = /\p{Nd}/u

/** Makes a text plain. Whatever it holds, it does not throw. */
export function plainOf(text: string): Plain {
  const plain: Plain = { shown: '', from: [], to: [] }
  const pieces: string[] = []
  const put = (letters: string, start: number, end: number) => {
    pieces.push(letters)
    for (let unit = 0; unit < letters.length; unit += 1) {
      plain.from.push(start)
      plain.to.push(end)
    }
  }
  for (let at = 0; at < text.length;) {
    const decoded = decodedAt(text, at)
    if (decoded) {
      if (!MARK.test(decoded.means)) put(composed(decoded.means), at, decoded.end)
      at = decoded.end
      continue
    }
    const run = ordinaryRun(text, at)
    if (run > at) {
      pieces.push(text.slice(at, run))
      for (; at < run; at += 1) {
        plain.from.push(at)
        plain.to.push(at + 1)
      }
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const start = at
    at += letter.length
    if (UNSEEN.test(letter) || MARK.test(letter)) continue
    let marked = letter
    // A letter with a hundred marks is still that letter: what is more than a few says nothing.
    while (at < text.length) {
      const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
      const seen = !UNSEEN.test(next)
      if (seen && !MARK.test(next)) break
      if (seen && marked.length < 8) marked += next
      at += next.length
    }
    put(composed(marked), start, at)
  }
  return { ...plain, shown: pieces.join('') }
}

// For each code whether it is ordinary (1) or not (2); 0: nobody asked yet.
const ordinary = new Uint8Array(0x10000)

function isOrdinary(code: number): boolean {
  if (ordinary[code] === 0) {
    const letter = String.fromCharCode(code)
    const changes =
      code >= 0x80 && ((code >= 0xd800 && code < 0xe000) || composed(letter) !== letter)
    const seen = !UNSEEN.test(letter) && !MARK.test(letter)
    ordinary[code] = seen && !changes && code !== 0x26 && code !== 0x25 ? 1 : 2
  }
  return ordinary[code] === 1
}

/** The end of a run of characters that stand for themselves, as most do. */
function ordinaryRun(text: string, from: number): number {
  let at = from
  while (at < text.length && isOrdinary(text.charCodeAt(at))) at += 1
  // A mark may follow the last one.
  return at < text.length && at > from ? at - 1 : at
}

function decodedAt(text: string, at: number): { means: string; end: number } | null {
  const first = text.charCodeAt(at)
  if (first === 0x26) {
    REFERENCE.lastIndex = at
    const found = REFERENCE.exec(text)
    if (!found) return null
    const [whole, decimal, hexadecimal, name] = found
    const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '', 16)
    const means = name
      ? decodeNamedCharacterReference(name)
      : code <= 0x10ffff && String.fromCodePoint(code)
    return means === false ? null : { means, end: at + whole.length }
  }
  if (first !== 0x25) return null
  ENCODED.lastIndex = at
  const [whole] = ENCODED.exec(text) ?? []
  if (!whole) return null
  const codes = whole.match(/[\da-fA-F]{2}(?=%|$)/g) ?? []
  const bytes = Uint8Array.from(codes, (code) => parseInt(code, 16))
  return { means: new TextDecoder().decode(bytes), end: at + whole.length }
}

function composed(text: string): string {
  const letters = Array.from(text.normalize('NFKC'), (letter) =>
    UNSEEN.test(letter) ? '' : DIGIT.test(letter) ? digitOf(letter) : fromSquare(letter),
  )
  return letters.join('')
}

/** 0 to 9 for the digits of every script: they stand in rows of ten, each beginning with its zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  // The mathematical digits are five rows without a gap, but NFKC has made them plain before.
  return String(value)
}

const ARABIC_POINTS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '،': ',' }

/** White letters on black and the letters of flags, for which Unicode knows no plain form. */
function fromSquare(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (code >= first && code < first + 26) return String.fromCharCode(0x41 + code - first)
  return ARABIC_POINTS[letter] ?? letter
}

/** The same without tags and the targets of links, which a page does not show; null when it has none. */
export function withoutMarkup(plain: Plain): Plain | null {
  const kept: number[] = []
  let end = 0
  const keep = (start: number, until: number) => {
    for (let at = start; at < until; at += 1) kept.push(at)
  }
  for (const found of plain.shown.matchAll(/<[^<>]{1,200}>|\]\([^()\s]{0,300}\)|!?\[/g)) {
    keep(end, found.index)
    end = found.index + found[0].length
  }
  if (end === 0) return null
  keep(end, plain.shown.length)
  return picked(plain, kept)
}

const picked = (plain: Plain, places: readonly number[]): Plain => ({
  shown: places.map((at) => plain.shown[at]).join(''),
  from: places.map((at) => plain.from[at] ?? 0),
  to: places.map((at) => plain.to[at] ?? 0),
})
