import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyPublicCase,
  entryOf,
  personOf,
  publicCaseOf,
  publicEventOf,
} from '../cases/public-case.testing'
import { date } from '../cases/status.testing'
import { differenceOf } from '../publishing/difference'
import { followed } from './followed'
import { toldChange } from './told'

const arrest = publicEventOf(1, '2016', 'arrested')
const later = publicEventOf(2, '2017', 'imprisoned', { links: [{ to: 'e1', kind: 'follows' }] })
const before = publicCaseOf({ events: [arrest, later] })
const corrected = publicEventOf(3, '2015-03', 'arrested')

describe('a corrected entry of the timeline', () => {
  const after = publicCaseOf({
    events: [corrected, { ...later, links: [{ to: 'e3', kind: 'follows' }] }],
  })

  test('is the same entry, with the fields that changed', () => {
    const corrects = new Map([['e3', 'e1']])
    expect(differenceOf(followed(before, after, corrects), after)).toEqual([
      { how: 'changed', what: 'event', id: 'e3', fields: ['date'] },
    ])
  })

  test('is found through a chain of corrections, also of some that were never public', () => {
    const corrects = new Map([
      ['e3', 'e9'],
      ['e9', 'e1'],
    ])
    expect(differenceOf(followed(before, after, corrects), after)).toHaveLength(1)
  })

  test('is the same when the correction is taken back', () => {
    const corrects = new Map([['e3', 'e1']])
    expect(differenceOf(followed(after, before, corrects), before)).toEqual([
      { how: 'changed', what: 'event', id: 'e1', fields: ['date'] },
    ])
  })

  test('without such a tie is one entry that went and another that came', () => {
    const changes = differenceOf(followed(before, after, new Map()), after)
    expect(changes.map(({ how, id }) => [how, id])).toEqual([
      ['added', 'e3'],
      ['changed', 'e2'],
      ['removed', 'e1'],
    ])
  })

  test('in a ring does not hang', () => {
    const ring = new Map([
      ['e3', 'e8'],
      ['e8', 'e3'],
    ])
    expect(followed(before, after, ring).events.map(({ id }) => id)).toEqual(['e1', 'e2'])
  })
})

test('a document that is published again as it was has no correction', () => {
  fc.assert(
    fc.property(anyPublicCase, (document) => {
      expect(differenceOf(followed(document, document, new Map()), document)).toEqual([])
    }),
  )
})

describe('a change in words', () => {
  const sentence = entryOf('sentence', 's', { imposed: date('2007-06') })
  const document = publicCaseOf({
    events: [arrest],
    people: [personOf({ entries: [entryOf('person', 'p'), sentence] })],
  })
  const of = (change: Partial<Parameters<typeof toldChange>[0]>) =>
    toldChange({ how: 'changed', what: 'event', id: 'e1', fields: [], ...change }, document).present

  test('names what is still public as it reads there now', () => {
    expect(of({})).toEqual({ kind: 'event', event: arrest })
    expect(of({ what: 'somebody', id: 'p' })).toMatchObject({ kind: 'somebody' })
    expect(of({ what: 'sentence', id: 's' })).toEqual({ kind: 'entry', date: date('2007-06') })
    expect(of({ what: 'person', id: 'p' })).toEqual({ kind: 'entry', date: null })
  })

  test('names what is not by its kind alone', () => {
    expect(of({ how: 'removed' })).toBeNull()
    expect(of({ id: 'gone' })).toBeNull()
    expect(of({ what: 'allegation', id: 's' })).toBeNull()
    expect(of({ what: 'title', id: null })).toBeNull()
  })
})
