import { describe, expect, test } from 'vitest'
import { aLiveAppeal, aTarget } from './appeal.testing'
import { addressedTo, beginLetter, envelopeOf } from './letter'
import { needsOfAppeal } from './readiness'
import { alreadyPast, nobodyRemains } from './remaining'
import { appealSlug } from './rows'
import { isOver, isPossible, isTooLate, stateAt } from './state'
import { APPEAL_STATES } from './vocabulary'

const at = (text: string) => new Date(text)

describe('the last day to act', () => {
  const appeal = { state: 'live', actBefore: '2026-12-10', zone: 'Asia/Tashkent' } as const

  test('is a day where it is counted: five hours before it ends in Greenwich', () => {
    expect(isOver(appeal, at('2026-12-10T18:59:00Z'))).toBe(false)
    expect(isOver(appeal, at('2026-12-10T19:00:00Z'))).toBe(true)
    expect(stateAt(appeal, at('2026-12-10T19:00:00Z'))).toBe('expired')
    expect(stateAt({ ...appeal, state: 'paused' }, at('2027-01-01T00:00:00Z'))).toBe('paused')
  })

  test('what was sent by then is logged for it later too; after a pause only what was sent before', () => {
    const now = at('2026-12-20T00:00:00Z')
    expect(isTooLate('2026-12-10', { ...appeal, stoppedAt: null }, now)).toBe(false)
    expect(isTooLate('2026-12-11', { ...appeal, stoppedAt: null }, now)).toBe(true)
    const paused = { ...appeal, state: 'paused', stoppedAt: at('2026-12-05T20:00:00Z') } as const
    expect(isTooLate('2026-12-05', paused, now)).toBe(false)
    expect(isTooLate('2026-12-06', paused, now)).toBe(true)
  })
})

test('nothing that everybody reads is edited, and what is closed stays closed', () => {
  expect(APPEAL_STATES.filter((state) => isPossible('edit', state))).toEqual([
    'draft',
    'paused',
    'expired',
  ])
  expect(APPEAL_STATES.filter((state) => isPossible('make_live', state))).not.toContain('closed')
  expect(isPossible('issue_update', 'closed')).toBe(true)
})

describe('for whom there is still somebody to write to', () => {
  const of = (...statuses: Parameters<typeof nobodyRemains>[0][number]['status'][]) =>
    statuses.map((status) => ({ status }))

  test('nobody, once everybody is free or dead, and the reason is named', () => {
    expect(nobodyRemains(of('released'))).toBe('released')
    expect(nobodyRemains(of('executed'))).toBe('executed')
    expect(nobodyRemains(of('died_in_custody', 'died'))).toBe('died')
    expect(nobodyRemains(of('died', 'released'))).toBe('released')
  })

  test('somebody, while anybody is held, sought, in exile, or nothing is known of them', () => {
    for (const status of ['imprisoned', 'exiled', 'disappeared', null] as const)
      expect(nobodyRemains(of('released', status))).toBeNull()
    expect(nobodyRemains([])).toBeNull()
    expect(alreadyPast(of('released', 'imprisoned'))).toEqual(of('released'))
  })
})

describe('an appeal is made live only when it can be acted on', () => {
  const target = {
    address: '1 Square',
    email: null,
    fax: null,
    phone: null,
    web: null,
    copyTo: false,
  }
  const complete = {
    caseState: 'published',
    people: [{ status: 'imprisoned' }],
    english: { title: 'a', demands: 'b', talkingPoints: 'c' },
    targets: [target],
    channels: ['letter'],
    hasPublicSource: true,
    actBefore: '2026-12-31',
    zone: 'UTC',
    forOutcome: false,
    otherIssueLive: false,
  } as const
  const now = at('2026-11-30T00:00:00Z')
  const needs = (over: object) => needsOfAppeal({ ...complete, ...over }, now)

  test('and says everything that is missing', () => {
    expect(needs({})).toEqual([])
    expect(needs({ caseState: 'archived' })).toEqual(['case_not_public'])
    expect(needs({ english: null })).toEqual(['no_english'])
    expect(needs({ targets: [{ ...target, copyTo: true }] })).toEqual(['no_target'])
    expect(needs({ targets: [{ ...target, address: '' }], hasPublicSource: false })).toEqual([
      'no_target',
      'no_source',
    ])
    expect(needs({ actBefore: null })).toEqual(['no_end'])
    expect(needs({ actBefore: '2026-11-29' })).toEqual(['end_has_passed'])
    expect(needs({ otherIssueLive: true })).toEqual(['another_is_live'])
  })

  test('not for people who are free or dead, but for what still remains to be asked for', () => {
    const people = [{ status: 'died_in_custody' }]
    expect(needs({ people })).toEqual(['nobody_remains'])
    expect(needs({ people, forOutcome: true })).toEqual([])
  })
})

describe('a letter', () => {
  const minister = aTarget()
  const embassy = aTarget({ id: 'two', salutation: { en: 'Your Excellency,' }, language: null })

  test('begins in the language of whoever gets it, else in the reader’s, else in English', () => {
    const appeal = aLiveAppeal()
    expect(beginLetter(appeal, minister, 'fr')).toEqual({
      text: 'Уважаемый министр!\n\nЯ обеспокоен.\n',
      lang: 'ru',
    })
    expect(beginLetter(appeal, embassy, 'fr').text).toBe(
      'Your Excellency,\n\nI am concerned.\n\nPlease act.\n',
    )
  })

  test('goes to each office under its own salutation, and what people wrote stays as it is', () => {
    const mine = 'Dear Minister,\n\nmy own words.'
    expect(addressedTo(mine, minister, embassy, 'en')).toBe('Your Excellency,\n\nmy own words.')
    expect(addressedTo('Hello!', minister, embassy, 'en')).toBe('Hello!')
    expect(addressedTo(mine, minister, minister, 'en')).toBe(mine)
  })

  test('has the country in capitals on its last line', () => {
    expect(envelopeOf(minister, 'Uzbekistan')).toEqual([
      'Minister of Invented Affairs',
      '1 Invented Square',
      'UZBEKISTAN',
    ])
  })
})

test('the address of an appeal is made from its number, and tells the issues apart', () => {
  expect([appealSlug('UA 129/10', 1), appealSlug('UA 129/10', 2), appealSlug('№', 1)]).toEqual([
    'ua-129-10',
    'ua-129-10-2',
    'no',
  ])
})
