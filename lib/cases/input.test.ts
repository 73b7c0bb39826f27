import { describe, expect, test } from 'vitest'
import { fieldErrors } from '../forms/field-errors'
import { emptyCase, OPEN_ERROR_FIELDS, toEditCandidate, toOpenCandidate } from './case-form'
import { EVENT_ERROR_FIELDS, emptyEvent, toEventCandidate } from './event-form'
import { caseEventInput, editCaseInput, openCaseInput, retractInput } from './input'

const PERSON = '01a20ec0-4aa4-7798-ba7b-8160f6121dcf'
const NUL = String.fromCharCode(0)
const RIGHT_TO_LEFT = String.fromCharCode(0x202e)

const event = {
  ...emptyEvent([PERSON]),
  type: 'release',
  date: '2017-08',
  text: 'Released.',
  statusEffect: 'released',
  manner: 'early',
  sourcePublisher: 'Somebody',
  sourceTitle: 'Something',
}
const wrongWithEvent = (typed: Record<string, string>) => {
  const judged = caseEventInput.safeParse(toEventCandidate({ ...event, ...typed }))
  return judged.success ? {} : fieldErrors(judged.error, EVENT_ERROR_FIELDS)
}

describe('an entry on the timeline', () => {
  test('is accepted with a new source, and with one that the case has', () => {
    expect(wrongWithEvent({})).toEqual({})
    expect(wrongWithEvent({ sources: PERSON, sourcePublisher: '', sourceTitle: '' })).toEqual({})
  })

  test.each([
    ['date', '2017-02-30', 'no_such_day'],
    ['date', 'next week', 'not_a_date'],
    ['date', '', 'empty'],
    ['type', 'party', 'not_a_choice'],
    ['type', '', 'not_a_choice'],
    ['text', ' ', 'required'],
    ['text', `Released${NUL}`, 'control_characters'],
    ['text', `${RIGHT_TO_LEFT}desaeleR`, 'bidi_controls'],
    ['text', 'a'.repeat(5_001), 'too_long'],
    ['place', 'a'.repeat(10_000), 'too_long'],
    ['countryCode', 'ZZ', 'not_a_country'],
    ['countryCode', 'uz', 'not_a_country'],
    ['people', '', 'person_required'],
    ['people', 'everybody', 'not_a_choice'],
    ['manner', 'sudden', 'not_a_choice'],
    ['sources', 'hearsay', 'not_a_choice'],
    ['sourceUrl', 'javascript:alert(1)', 'not_a_web_address'],
    ['sourceTitle', '', 'required'],
    ['sourceAccessed', 'yesterday', 'not_a_date'],
    ['certainty', 'surely', 'not_a_choice'],
  ])('with %s %j is refused: %s', (field, typed, code) => {
    expect(wrongWithEvent({ [field]: typed })).toEqual({ [field]: code })
  })

  test('has a manner only when it is a release', () => {
    expect(wrongWithEvent({ statusEffect: 'arrested' })).toEqual({ manner: 'manner_needs_release' })
    expect(wrongWithEvent({ statusEffect: '' })).toEqual({ manner: 'manner_needs_release' })
    expect(wrongWithEvent({ statusEffect: 'free', manner: '' })).toEqual({
      statusEffect: 'not_a_choice',
    })
  })

  test('for staff alone changes no status', () => {
    expect(wrongWithEvent({ internal: 'yes' })).toEqual({ internal: 'internal_changes_no_status' })
    expect(wrongWithEvent({ internal: 'yes', statusEffect: '', manner: '' })).toEqual({})
  })

  test('names each other entry once', () => {
    expect(wrongWithEvent({ links: `causes:${PERSON}` })).toEqual({})
    expect(wrongWithEvent({ links: `causes:${PERSON} follows:${PERSON}` })).toEqual({
      links: 'link_twice',
    })
    expect(wrongWithEvent({ links: `loves:${PERSON}` })).toEqual({ links: 'not_a_choice' })
    expect(wrongWithEvent({ links: 'causes:nothing' })).toEqual({ links: 'not_a_choice' })
  })

  test('has a source, and is told so together with everything else', () => {
    expect(wrongWithEvent({ sourcePublisher: '', sourceTitle: '', date: '', text: '' })).toEqual({
      date: 'empty',
      text: 'required',
      sources: 'source_required',
    })
  })
})

describe('a new case', () => {
  const typed = { ...emptyCase(), name: 'Somebody', country: 'UZ' }
  const wrong = (changes: Record<string, string>) => {
    const judged = openCaseInput.safeParse(toOpenCandidate({ ...typed, ...changes }, 'Arrested'))
    return judged.success ? {} : fieldErrors(judged.error, OPEN_ERROR_FIELDS)
  }

  test('needs a name and a country', () => {
    expect(wrong({})).toEqual({})
    expect(wrong({ name: '', country: '' })).toEqual({
      name: 'required',
      country: 'not_a_country',
    })
  })

  const status = {
    status: 'arrested',
    since: 'about June 2007',
    sourcePublisher: 'Somebody',
    sourceTitle: 'Something',
  }

  test('may say where the person stands, since when, and who says so', () => {
    expect(wrong(status)).toEqual({})
    const judged = openCaseInput.parse(toOpenCandidate({ ...typed, ...status }, 'Arrested'))
    expect(judged.first).toMatchObject({
      status: 'arrested',
      since: { edtf: '2007-06~' },
      text: 'Arrested',
      source: { kind: 'other', publisher: 'Somebody', title: 'Something', url: null },
    })
  })

  test('whose status is not known yet says nothing of it', () => {
    expect(openCaseInput.parse(toOpenCandidate(typed, '')).first).toBeNull()
  })

  test('with a part of a status is asked for the rest of it', () => {
    expect(wrong({ since: '2007' })).toEqual({
      status: 'not_a_choice',
      sourcePublisher: 'required',
      sourceTitle: 'required',
    })
    expect(wrong({ ...status, since: '', sourceUrl: 'nowhere' })).toEqual({
      since: 'empty',
      sourceUrl: 'not_a_web_address',
    })
  })

  test.each([
    ['name', 'a'.repeat(10_000), 'too_long'],
    ['name', 'two\nlines', 'control_characters'],
    ['nameInScript', `Х${NUL}`, 'control_characters'],
    ['nationality', 'XYZ', 'not_a_country'],
  ])('with %s %j is refused: %s', (field, value, code) => {
    expect(wrong({ [field]: value })).toEqual({ [field]: code })
  })
})

describe('an edited case', () => {
  const typed = {
    title: 'T',
    summary: 'S',
    countries: 'UZ:harm',
    knownAsOf: '',
    internalNote: '',
    lifecycle: 'active',
    priority: 'high',
    themes: 'refugees torture',
    owner: '',
    reviewDueOn: '24 May 2027',
  }
  const wrong = (changes: Record<string, string>, version = '3') => {
    const judged = editCaseInput.safeParse(toEditCandidate({ ...typed, ...changes }, version))
    return judged.success ? {} : fieldErrors(judged.error)
  }

  test('keeps at least one country, and each once', () => {
    expect(wrong({})).toEqual({})
    expect(wrong({ countries: '' })).toEqual({ countries: 'country_required' })
    expect(wrong({ countries: 'UZ:harm UZ:held_in' })).toEqual({ countries: 'country_twice' })
    expect(wrong({ countries: 'UZ:home' })).toEqual({ countries: 'not_a_choice' })
  })

  test.each([
    ['lifecycle', 'forgotten', 'not_a_choice'],
    ['priority', '', 'not_a_choice'],
    ['themes', 'torture weather', 'not_a_choice'],
    ['owner', 'everybody', 'not_a_choice'],
    ['reviewDueOn', 'May 2027', 'day_required'],
    ['reviewDueOn', '2027-02-30', 'no_such_day'],
  ])('with %s %j is refused: %s', (field, value, code) => {
    expect(wrong({ [field]: value })).toEqual({ [field]: code })
  })

  test.each(['', '0', '-1', '1.5', 'x', '99999999999', '1e400'])(
    'knows no version %j',
    (version) => {
      expect(wrong({}, version)).toEqual({ version: 'not_a_version' })
      expect(retractInput.safeParse({ reason: 'R', version }).success).toBe(false)
    },
  )
})
