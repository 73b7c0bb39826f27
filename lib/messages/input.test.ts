import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '../i18n/messages.testing'
import { LOG_CODES, type LogField, parseLog } from './input'
import { logFromForm } from './log-form'

const TODAY = '2026-11-24'
const good = {
  slug: 'erkin-musaev',
  kind: 'appeal',
  channel: 'letter',
  date: '2026-11-20',
  quantity: '3',
  words: '',
  key: 'key-12345678',
  website: '',
}

/** What a form with these fields is answered. */
function sent(fields: Partial<typeof good>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...good, ...fields })) form.set(name, value)
  return parseLog(logFromForm(form, 'erkin-musaev'), TODAY)
}

const problems = (fields: Partial<typeof good>) => {
  const parsed = sent(fields)
  return parsed.ok ? [] : parsed.error
}

test('what a person means is accepted', () => {
  expect(sent({ words: ' Courage!\r\nWe think of you. ' })).toEqual({
    ok: true,
    value: {
      slug: 'erkin-musaev',
      kind: 'appeal',
      channel: 'letter',
      date: '2026-11-20',
      quantity: 3,
      words: 'Courage!\nWe think of you.',
      email: null,
      appeal: null,
      key: 'key-12345678',
      website: '',
      originSystem: 'vigil',
    },
  })
})

describe('each bad field gets its code, and only that', () => {
  const cases: [LogField, string, string][] = [
    ['quantity', '0', 'quantity_range'],
    ['quantity', '-1', 'quantity_range'],
    ['quantity', '5001', 'quantity_range'],
    ['quantity', '1e3', 'not_a_number'],
    ['quantity', '1.5', 'not_a_number'],
    ['quantity', '0x3', 'not_a_number'],
    ['quantity', '٣', 'not_a_number'],
    ['quantity', '99999999999999999999', 'not_a_number'],
    ['quantity', '', 'required'],
    ['channel', 'carrier_pigeon', 'unknown_channel'],
    ['channel', '', 'required'],
    ['kind', 'threat', 'unknown_kind'],
    ['kind', '', 'required'],
    ['date', '2017-02-30', 'not_a_day'],
    ['date', '2025-02-29', 'not_a_day'],
    ['date', 'next week', 'not_a_day'],
    ['date', '24.11.2026', 'not_a_day'],
    ['date', '2026-11-24T10:00', 'not_a_day'],
    ['date', '2026-12-01', 'in_the_future'],
    ['date', '0026-11-20', 'too_long_ago'],
    ['date', '', 'required'],
    ['words', 'a'.repeat(10_000), 'too_long'],
    ['words', 'one\u0000two', 'control_characters'],
    ['words', 'one\u202Etwo', 'bidi_controls'],
    ['key', '', 'not_a_key'],
    ['key', 'short', 'not_a_key'],
    ['key', 'k'.repeat(65), 'not_a_key'],
    ['key', 'key with spaces', 'not_a_key'],
  ]
  test.each(cases)('%s %j', (field, value, code) => {
    expect(problems({ [field]: value })).toEqual([{ field, code }])
  })
})

test('everything that is wrong is said at once, in the order of the form', () => {
  expect(
    problems({ kind: '', channel: '', date: 'x', quantity: '0' }).map(({ field }) => field),
  ).toEqual(['kind', 'channel', 'date', 'quantity'])
})

test('a day is accepted until it has ended everywhere on earth, and not before it begins anywhere', () => {
  expect(problems({ date: '2026-11-24' })).toEqual([])
  expect(problems({ date: '2026-11-25' })).toEqual([])
  expect(problems({ date: '2026-11-26' })).toEqual([{ field: 'date', code: 'in_the_future' }])
})

test('four thousand letters of any script are accepted', () => {
  expect(problems({ words: '🕯'.repeat(4_000) })).toEqual([])
  expect(problems({ words: '🕯'.repeat(4_001) })).toEqual([{ field: 'words', code: 'too_long' }])
})

test('an empty text is no text', () => {
  expect(sent({ words: ' \n ' })).toMatchObject({ ok: true, value: { words: null } })
})

test('whatever is sent is accepted or refused with codes that have words', () => {
  const worded = new Set(Object.keys(messagesOf('logging', 'en').problems ?? {}))
  const anything = fc.oneof(
    fc.string(),
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(undefined, '\0', '\ud800', '\u202e'),
  )
  const fields = [
    'slug',
    'kind',
    'channel',
    'date',
    'quantity',
    'words',
    'key',
    'website',
    'originSystem',
  ] as const
  fc.assert(
    fc.property(fc.array(anything, { minLength: 9, maxLength: 9 }), (values) => {
      const raw = Object.fromEntries(
        fields.map((field, index) => [field, values[index]]),
      ) as Record<LogField, unknown>
      const parsed = parseLog(raw, TODAY)
      return parsed.ok || parsed.error.every(({ code }) => worded.has(code))
    }),
  )
  expect(LOG_CODES.filter((code) => !worded.has(code))).toEqual([])
})

test('accepted words come back as they are stored: reading them again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const once = sent({ words })
      if (!once.ok || once.value.words === null) return
      expect(sent({ words: once.value.words })).toEqual(once)
    }),
  )
})
