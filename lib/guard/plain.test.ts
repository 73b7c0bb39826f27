import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainOf } from './plain'
import { lettersOf } from './reading'
import { soundsOf } from './sounds'

const anyText = fc.string({
  unit: fc.oneof(
    fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(...'aKшяهn\u0301\u200B %&', '&#x41;', '%D0%9A', '𝕿', '٣'),
  ),
  maxLength: 200,
})

it.each([
  ['what nobody sees', 'a\u200Bb\u00ADc\u202Ed\u034Fe', 'abcde'],
  ['references', '&#75;&#x61;&eacute;&amp;#75;', 'KaéK'],
  ['percent', '%D0%9A%61%2562', 'Кab'],
  ['forms', 'Ｋ𝕒Ⓡ🅸🄼', 'KaRIM'],
  ['figures', '٤٢۷๓', '4273'],
])('%s become plain', (_, written, shown) => {
  expect(plainOf(written).shown).toBe(shown)
})

it('a plain text is plain already, unless it says a reference once more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = plainOf(text).shown.replace(/[&%]/g, '')
      expect(plainOf(plainOf(once).shown).shown).toBe(plainOf(once).shown)
    }),
  )
})

it('every character knows where it was written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { shown, from, to } = plainOf(text)
      expect([from.length, to.length]).toEqual([shown.length, shown.length])
      from.forEach((start, at) => {
        expect(start).toBeLessThan(to[at] ?? 0)
        expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
      })
    }),
  )
})

it('reading costs a few steps for each character, whatever it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = plainOf(text)
      const letters = lettersOf(plain, 'sound', null)
      // A single character may be a whole phrase of Arabic script, which has eighteen.
      expect(plain.shown.length).toBeLessThanOrEqual(18 * text.length)
      expect(letters.codes.length).toBeLessThanOrEqual(4 * plain.shown.length)
      for (const manner of ['words', 'together', 'letters'] as const)
        expect(soundsOf(letters, manner).text.length).toBeLessThanOrEqual(letters.codes.length)
    }),
  )
})
