import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText } from './plain'

const codeOf = (schema: ReturnType<typeof plainLine>, text: unknown) =>
  schema.safeParse(text).error?.issues[0]?.message
const line = plainLine({ max: 20 })
const text = plainText({ max: 20 })
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '\r', '\n', '\t', '\0', 'e', '\u0301', '\u202E', '\uD800', '😀'),
    fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
})

describe('plain text from people', () => {
  it('comes back trimmed and in composed form, otherwise as typed', () => {
    expect(line.parse('  Muhammad  Bekzhanov ')).toBe('Muhammad  Bekzhanov')
    expect(line.parse('Cafe\u0301')).toBe('Café')
    expect(text.parse('one\r\ntwo\n\tthree')).toBe('one\ntwo\n\tthree')
  })

  it.each([
    [undefined, 'required'],
    [null, 'required'],
    ['', 'required'],
    [' \u00A0\n', 'required'],
    [7, 'not_text'],
    ['a\0b', 'control_characters'],
    ['a\uD800b', 'control_characters'],
    ['a\u2028b', 'control_characters'],
    ['a\nb', 'control_characters'],
    ['a\u202Eb', 'bidi_controls'],
    ['a\u2066b', 'bidi_controls'],
    ['x'.repeat(10_000), 'too_long'],
  ])('refuses a bad line (%#) with its code', (input, code) => {
    expect(codeOf(line, input)).toBe(code)
  })

  it('refuses a lone carriage return in a text', () => {
    expect(codeOf(text, 'a\rb')).toBe('control_characters')
  })

  it('counts people’s characters, not storage units', () => {
    expect(line.safeParse('😀'.repeat(20)).success).toBe(true)
    expect(codeOf(line, '😀'.repeat(21))).toBe('too_long')
    expect(codeOf(plainLine({ min: 3, max: 9 }), 'ab')).toBe('too_short')
  })

  it('keeps marks that right-to-left and joined scripts need', () => {
    expect(line.parse('می\u200Cخواهم \u200F1')).toBe('می\u200Cخواهم \u200F1')
  })

  it('changes an accepted line only by trimming and composing', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const parsed = plainLine({ max: 1_000 }).safeParse(typed)
        if (!parsed.success) return
        expect(parsed.data).toBe(typed.normalize('NFC').trim())
        expect(parsed.data).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })

  it('accepts what it gave back, unchanged', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const parsed = plainText({ max: 1_000 }).safeParse(typed)
        if (parsed.success) expect(plainText({ max: 1_000 }).parse(parsed.data)).toBe(parsed.data)
      }),
    )
  })
})
