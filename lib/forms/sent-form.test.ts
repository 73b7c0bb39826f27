import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshForm } from './form-state'
import { orNull, readFields, valuesOf } from './read-form'
import { answerConflict, attemptAfter, readSentForm } from './sent-form'

function aForm(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('reading a form', () => {
  test('takes line breaks as they are stored, and several ticks as one text', () => {
    const form = aForm([
      ['text', 'one\r\ntwo'],
      ['people', 'b'],
      ['people', 'a'],
    ])
    expect(readFields(form, ['text', 'people', 'absent'])).toEqual({
      text: 'one\ntwo',
      people: 'a b',
      absent: '',
    })
    expect(valuesOf('a b')).toEqual(['a', 'b'])
    expect(orNull('  ')).toBeNull()
  })

  test('does not stumble over what is no form, nor over a moment that never was', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (sent, seenAt) => {
        expect(readFields(sent, ['title'])).toEqual({ title: '' })
        const read = readSentForm(aForm([['seenAt', seenAt]]), [])
        expect(Number.isNaN(Date.parse(read.seenAt))).toBe(false)
        expect(attemptAfter(sent)).toBeGreaterThanOrEqual(-Number.MAX_SAFE_INTEGER)
      }),
    )
  })
})

test('who comes second gets a form on the new version, with both versions where they differ', () => {
  const sent = {
    fields: { title: 'mine', summary: 'old', note: 'same' },
    base: { title: 'old', summary: 'old', note: '' },
    version: '1',
    seenAt: '2026-11-24T12:00:00.000Z',
  }
  const answer = answerConflict(sent, freshForm({}), {
    fields: { title: 'theirs', summary: 'theirs', note: 'same' },
    version: '2',
    seenAt: '2026-11-24T12:05:00.000Z',
    saved: [{ by: 'Somebody', at: '2026-11-24T12:05:00.000Z' }],
  })
  expect(answer).toMatchObject({
    fields: { title: 'mine', summary: 'theirs', note: 'same' },
    base: { title: 'theirs', summary: 'theirs', note: 'same' },
    version: '2',
    refusal: 'changed_meanwhile',
    conflict: { disputed: [{ field: 'title', theirs: 'theirs' }], adopted: ['summary'] },
    attempt: 1,
  })
})
