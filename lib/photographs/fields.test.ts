import { expect, test } from 'vitest'
import { photographTexts, readPhotograph, toPhotographColumns } from './fields'

const typed = {
  alt: 'A man in a grey jacket',
  caption: '',
  people: '',
  credit: 'An invented photographer',
  licence: 'CC BY 4.0',
  focus: '',
  internal: '',
}

test('a photograph is described in words, with whose it is and on what terms', () => {
  expect(readPhotograph({ ...typed, alt: ' ', credit: '', licence: '' })).toEqual({
    ok: false,
    error: { alt: 'required', credit: 'required', licence: 'required' },
  })
  expect(readPhotograph(typed)).toMatchObject({
    ok: true,
    value: { caption: null, people: [], focus: 'centre', internal: false },
  })
})

test('what a form shows is read as what it was', () => {
  const people = [crypto.randomUUID(), crypto.randomUUID()].sort()
  const read = readPhotograph({
    ...typed,
    people: people.toReversed().join(' '),
    focus: 'top_right',
    internal: 'yes',
  })
  if (!read.ok) throw new Error('refused')
  expect(read.value).toMatchObject({ people, focus: 'top_right', internal: true })
  expect(readPhotograph(photographTexts(read.value))).toEqual(read)
})

test('a place that is none, and somebody who is nobody, are refused', () => {
  expect(readPhotograph({ ...typed, focus: 'middle', people: 'x' })).toMatchObject({
    error: { focus: 'not_a_choice', people: 'not_a_choice' },
  })
})

test('a change of the English words leaves those of other languages alone', () => {
  const read = readPhotograph({ ...typed, caption: 'At home' })
  if (!read.ok) throw new Error('refused')
  const before = { alt: { en: 'Old', uz: 'Eski' }, caption: { en: 'Old', uz: 'Eski' } }
  expect(toPhotographColumns(read.value, before)).toMatchObject({
    alt: { en: typed.alt, uz: 'Eski' },
    caption: { en: 'At home', uz: 'Eski' },
  })
})
