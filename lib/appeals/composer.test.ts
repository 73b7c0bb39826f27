import { describe, expect, test } from 'vitest'
import { aGuidance, aLiveAppeal, aTarget } from './appeal.testing'
import { beginning, checkLetter, printFor, typedLetter } from './composer'
import { TO_PERSON } from './composer-state'

const person = {
  state: 'open',
  text: { text: 'Courage!', lang: 'en' },
  address: ['Colony 1'],
} as const
const appeal = aLiveAppeal({
  targets: [
    aTarget(),
    aTarget({ id: 'two', office: 'Embassy', email: null, salutation: { en: 'Your Excellency,' } }),
    aTarget({ id: 'three', office: 'Ombudsman', email: 'copy@example.org', copyTo: true }),
  ],
  guidance: aGuidance({ ownAddress: 'no' }),
  solidarity: { ...person, address: [...person.address] },
})
const typed = (over = {}) => ({
  to: 'one',
  text: 'Dear Minister,\n\nplease act.',
  sender: ' Ada ',
  senderAddress: '1 Own Lane\nLondon',
  ...over,
})

describe('a letter that keeps to the guidance', () => {
  test('can go to each office, under its salutation, with copies to the others', () => {
    const { sends, breaches } = checkLetter(appeal, typed(), null, 'en')
    expect(breaches).toEqual([])
    expect(sends.map(({ office, text }) => [office, text])).toEqual([
      ['Minister of Invented Affairs', 'Dear Minister,\n\nplease act.'],
      ['Embassy', 'Your Excellency,\n\nplease act.'],
    ])
    expect(sends[0]?.mailto).toMatch(/^mailto:office@example.org\?cc=copy@example.org&subject=/)
    expect(sends[1]?.mailto).toBeNull()
  })

  test('is laid out with the address of the office, and without one’s own where that may do harm', () => {
    const { letter } = checkLetter(appeal, typed(), 'two', 'fr')
    expect(letter).toEqual({
      envelope: ['Embassy', '1 Invented Square', 'UZBEKISTAN'],
      sender: [],
      name: 'Ada',
      text: 'Your Excellency,\n\nplease act.',
    })
    const open = { ...appeal, guidance: aGuidance() }
    expect(checkLetter(open, typed(), 'one', 'fr').letter?.sender).toEqual(['1 Own Lane', 'London'])
  })

  test('goes nowhere with a breach', () => {
    const { sends, letter, breaches } = checkLetter(
      appeal,
      typed({ text: 'Write to me: ada@example.org' }),
      'one',
      'en',
    )
    expect([sends, letter, breaches.map(({ kind }) => kind)]).toEqual([[], null, ['own_address']])
  })
})

describe('a letter to the person', () => {
  test('begins with what one may write, and has the address while letters may arrive', () => {
    expect(beginning(appeal, 'en', true)).toMatchObject({ to: TO_PERSON, text: 'Courage!\n' })
    const { letter } = checkLetter(appeal, typed({ to: TO_PERSON }), TO_PERSON, 'en')
    expect(letter?.envelope).toEqual(['Colony 1'])
  })

  test('is refused when letters do not arrive', () => {
    const closed = { state: 'closed', text: null, address: [] } as const
    const now = { ...appeal, solidarity: { ...closed, address: [] } }
    expect(checkLetter(now, typed({ to: TO_PERSON }), null, 'en')).toMatchObject({
      refusal: 'closed',
      sends: [],
    })
    expect(beginning(now, 'en', true).to).toBe('one')
  })
})

test('a form says for whom the letter is laid out, and keeps what was typed', () => {
  const form = new FormData()
  form.set('to', 'one')
  form.set('text', 'One\r\ntwo')
  expect([typedLetter(form).text, printFor(form)]).toEqual(['One\ntwo', null])
  form.set('intent', 'print')
  expect(printFor(form)).toBe('one')
  form.set('intent', 'print:two')
  expect(printFor(form)).toBe('two')
})
