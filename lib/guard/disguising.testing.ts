// Names that nobody has, and disguises for them that are put on one over the other.
import fc from 'fast-check'

const syllable = fc
  .tuple(fc.constantFrom(...'bdglmnrvzktj', 'sh'), fc.constantFrom(...'aiou'))
  .map((letters) => letters.join(''))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const word = (least: number) =>
  fc.array(syllable, { minLength: least, maxLength: 4 }).map((parts) => capital(parts.join('')))

/** A given name and a surname. */
export const anyName = fc.record({
  given: word(3),
  surname: fc
    .tuple(word(2), fc.constantFrom('mov', 'rova', 'nskaya', 'lenko', 'nzoda'))
    .map((parts) => parts.join('')),
})
type Name = { given: string; surname: string }

const CYRILLIC: Record<string, string> = {
  ...{ a: 'а', b: 'б', d: 'д', e: 'е', g: 'г', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', z: 'з' },
}
/** In Russian letters. */
const inCyrillic = (text: string): string =>
  text
    .replace(/sh/gi, (letters) => (letters.startsWith('S') ? 'Ш' : 'ш'))
    .replace(/ya/g, 'я')
    .replace(/[a-z]/gi, (letter) => {
      const other = CYRILLIC[letter.toLowerCase()] ?? letter
      return letter === letter.toLowerCase() ? other : other.toUpperCase()
    })

const mapped = (from: string, to: string) => {
  const targets = Array.from(to)
  const map = new Map(Array.from(from, (letter, at) => [letter, targets[at] ?? letter]))
  return (text: string) => Array.from(text, (letter) => map.get(letter) ?? letter).join('')
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const shifted = (first: number) =>
  mapped(LETTERS, Array.from(LETTERS, (_, at) => String.fromCodePoint(first + at)).join(''))
const between = (mark: string) => (text: string) => Array.from(text).join(mark)
const middle = (around: (one: string, other: string) => string) => (text: string) => {
  const letters = Array.from(text)
  const half = Math.floor(letters.length / 2)
  return around(letters.slice(0, half).join(''), letters.slice(half).join(''))
}
/** Every second letter that has a look in figures. */
const inFigures = (text: string): string => {
  const look = mapped('aeiostAEIOST', '431057431057')
  let turn = 0
  return Array.from(text, (letter) => {
    if (look(letter) === letter) return letter
    turn += 1
    return turn % 2 === 1 ? look(letter) : letter
  }).join('')
}

type Disguise = (text: string) => string
const same: Disguise = (text) => text

/** What is written: the name in one of its forms. */
const FORMS: Record<string, (name: Name) => string> = {
  whole: ({ given, surname }) => `${given} ${surname}`,
  'surname first': ({ given, surname }) => `${surname} ${given}`,
  'with a comma': ({ given, surname }) => `${surname}, ${given}`,
  'an initial': ({ given, surname }) => `${given.charAt(0)}. ${surname}`,
  'the surname': ({ surname }) => surname,
  'in a file’s name': ({ given, surname }) => `${given}_${surname}`,
  'with a hyphen': ({ given, surname }) => `${given}-${surname}`,
}
/** In which letters; then over it what changes letters, their look, and what stands between them. */
const LAYERS: Record<string, Disguise>[] = [
  { same, Cyrillic: inCyrillic },
  {
    same,
    capitals: (text) => text.toUpperCase(),
    'small letters': (text) => text.toLowerCase(),
    'changing letters': (text) =>
      Array.from(text, (letter, at) =>
        at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase(),
      ).join(''),
  },
  {
    same,
    figures: inFigures,
    'look-alikes': mapped('aeopcxiKMHTBAEO', 'аеорсхіКМНТВАЕО'),
    accents: mapped('aeiounzAEIOUNZ', 'áëìôūñžÁËÌÔŪÑŽ'),
    'doubled letters': (text) => text.replace(/[mrlnvbd]/gi, '$&$&'),
    'full width': (text) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    'mathematical letters': shifted(0x1d5d4),
    'letters with marks': (text) => text.replace(/\p{L}/gu, '$&\u0323'),
  },
  {
    same,
    'invisible spaces': between('\u200B'),
    'soft hyphens': between('\u00AD'),
    spaces: between(' '),
    'full stops': between('.'),
    hyphens: between('-'),
    stars: between('*'),
    'half of it bold': middle((one, other) => `**${one}**${other}`),
    'a tag': middle((one, other) => `${one}<i>${other}</i>`),
    'the other direction': (text) => `\u202D${text}\u202C`,
  },
  {
    same,
    references: (text) => Array.from(text, (sign) => `&#${sign.codePointAt(0)};`).join(''),
    percent: encodeURIComponent,
  },
]

const WORDS =
  'yesterday told us that he was not in the room вчера рассказала о суде 2007 kecha soʻzladi أمس قالت à la cour'.split(
    ' ',
  )
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((all) => all.join(' '))

/** A name, and a sentence in which it stands disguised. `how`: what was done to it. */
export const anyDisguise = fc
  .record({
    name: anyName,
    form: fc.constantFrom(...Object.keys(FORMS)),
    layers: fc.tuple(...LAYERS.map((layer) => fc.constantFrom(...Object.keys(layer)))),
    before: words,
    after: words,
  })
  .map(({ name, form, layers, before, after }) => {
    const written = layers.reduce(
      (text, layer, index) => LAYERS[index]?.[layer]?.(text) ?? text,
      FORMS[form]?.(name) ?? '',
    )
    return {
      value: `${name.given} ${name.surname}`,
      text: `${before} ${written} ${after}`,
      how: [form, ...layers],
    }
  })
