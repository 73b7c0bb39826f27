import { describe, expect, test } from 'vitest'
import { demonstrationFile, inventedFile } from '@/prisma/demo/facts'
import { contradictionsOfEvents } from '../cases/contradicting-events'
import { type StatusEvent, currentStatus, statusWarnings } from '../cases/status'
import type { CaseEventType, LibertyStatus } from '../cases/vocabulary'
import { EVENT_TYPES, LIBERTY_STATUSES, RELEASE_MANNERS } from '../cases/vocabulary'
import { LISTS, type ListName } from '../record/choices'
import { readEntry } from '../record/entry'
import { KIND_CODES, type KindCode, kindOf } from '../record/kinds'
import { entriesOfDemo } from './entries'
import { type DemoCase, demonstration, peopleOfDemo } from './input'
import type { DemoEntry, DemoRecord } from './record-input'

const cases = [demonstrationFile(), inventedFile()].flatMap(
  (file) => demonstration.parse(file).cases,
)

type Told = { kind: KindCode; fields: Record<string, string> }
const withWithin = ({ kind, fields, within }: DemoEntry): Told[] => [
  { kind, fields },
  ...within.flatMap(withWithin),
]
const personFields = ({ nationalities, occupations, details }: DemoRecord['person']) => ({
  ...details,
  nationalities: nationalities.join(' '),
  occupations: occupations?.en ?? '',
})
const entriesOfCase = (data: DemoCase): Told[] =>
  peopleOfDemo(data).flatMap(([, said]) => [
    { kind: 'person', fields: personFields(said.person) },
    ...entriesOfDemo(said).flatMap(withWithin),
  ])
const entries = cases.flatMap(entriesOfCase)

describe('the eight cases show what Vigil can hold', () => {
  test('every kind of entry', () => {
    const told = new Set(entries.map(({ kind }) => kind))
    expect(KIND_CODES.filter((kind) => !told.has(kind))).toEqual([])
  })

  test('every field of every kind, in some case', () => {
    const said = new Set(
      entries.flatMap(({ kind, fields }) =>
        Object.entries(fields).flatMap(([name, text]) => (text === '' ? [] : `${kind}.${name}`)),
      ),
    )
    const missing = KIND_CODES.flatMap((kind) =>
      Object.keys(kindOf(kind).fields)
        .map((name) => `${kind}.${name}`)
        .filter((field) => !said.has(field)),
    )
    // The address of an invented document would lead somewhere else.
    expect(missing).toEqual(['mechanismAction.url'])
  })

  test('every field is read as it stands', () => {
    for (const { kind, fields } of entries) {
      const links = Object.entries(kindOf(kind).fields).flatMap(([name, { type }]) =>
        type === 'link' ? [name] : [],
      )
      const open = Object.fromEntries(
        Object.entries(fields).filter(([name]) => !links.includes(name)),
      )
      expect([fields, readEntry(kind, open)]).toMatchObject([fields, { ok: true }])
      expect(Object.keys(fields).filter((name) => !(name in kindOf(kind).fields))).toEqual([])
    }
  })

  test('most codes of every list; those without an example are told', async ({ annotate }) => {
    const said = new Map<string, Set<string>>()
    const say = (list: string, codes: readonly string[]) => {
      const known = said.get(list) ?? new Set()
      for (const code of codes) known.add(code)
      said.set(list, known)
    }
    for (const { kind, fields } of entries)
      for (const [name, field] of Object.entries(kindOf(kind).fields)) {
        if (field.type !== 'choice' && field.type !== 'choices') continue
        const codes = (fields[name] ?? '').split(' ').filter(Boolean)
        say(field.list, codes.length > 0 || field.type === 'choices' ? codes : [field.or ?? ''])
      }
    const events = cases.flatMap((data) => data.events)
    const lists: Record<string, readonly string[]> = {
      ...Object.fromEntries([...said.keys()].map((list) => [list, LISTS[list as ListName]])),
      eventType: EVENT_TYPES,
      libertyStatus: LIBERTY_STATUSES,
      releaseManner: RELEASE_MANNERS,
    }
    say(
      'eventType',
      events.map(({ type }) => type),
    )
    say(
      'libertyStatus',
      events.flatMap(({ statusEffect }) => statusEffect ?? []),
    )
    say(
      'releaseManner',
      events.flatMap(({ manner }) => manner ?? []),
    )
    for (const [list, codes] of Object.entries(lists)) {
      const told = codes.filter((code) => said.get(list)?.has(code))
      const never = codes.filter((code) => !told.includes(code))
      if (never.length > 0) await annotate(`${list}, never: ${never.join(', ')}`)
      expect([list, told.length > 0]).toEqual([list, true])
    }
  })
})

const eventsOf = ({ events }: DemoCase): (StatusEvent & { type: CaseEventType; text: string })[] =>
  events.map((event, index) => ({
    id: String(index),
    entered: index,
    date: event.date,
    type: event.type,
    text: event.text.en,
    statusEffect: event.statusEffect,
    manner: event.manner,
    corrects: null,
    retracted: false,
    people: event.people,
  }))

describe('what the timelines tell of liberty', () => {
  test.each<[slug: string, statuses: Record<string, string>]>([
    ['erkin-musaev', { first: 'released early' }],
    ['muhammad-bekzhanov', { first: 'released unknown' }],
    ['dilorom-abdukadirova', { first: 'imprisoned' }],
    ['ali-feruz', { first: 'facing_deportation' }],
    ['ilmar-vessan-invented', { first: 'released conditional' }],
    ['tessim-oduvar-invented', { first: 'disappeared' }],
    [
      'five-of-the-lamp-circle-invented',
      {
        first: 'released amnesty',
        brenno: 'imprisoned',
        cilava: 'died_in_custody',
        dornel: 'exiled',
        elinka: 'unknown',
      },
    ],
    ['zelmira-tavon-invented', { first: 'imprisoned' }],
  ])('%s ends where the texts say', (slug, statuses) => {
    const data = cases.find((each) => each.slug === slug)
    if (!data) throw new Error(`no case ${slug}`)
    const found = peopleOfDemo(data).map(([key]) => {
      const status = currentStatus(eventsOf(data), key)
      return [key, [status?.status, status?.manner].filter(Boolean).join(' ')]
    })
    expect(Object.fromEntries(found)).toEqual(statuses)
  })

  const WORDS: Partial<Record<LibertyStatus, RegExp>> = {
    arrested: /\b(arrests? (him|her|all five)|is arrested|is detained)/,
    on_trial_held: /\btrial\b.*\bbegins\b/,
    imprisoned: /\b(is|are) sentenced\b/,
    house_arrest: /\bmay not leave\b/,
    abducted: /\btake him away\b/,
    disappeared: /\bdo not hold him\b/,
    facing_deportation: /\b(ordered to leave|orders his deportation)\b/,
    released: /\bis released\b/,
    exiled: /\b(leaves the country|granted asylum)\b/,
    died_in_custody: /\bdies in prison\b/,
    unknown: /\bnobody\b.*\b(seen|said)\b/i,
  }
  test('an entry that changes a status says so in its words', () => {
    for (const { statusEffect, text } of cases.flatMap(eventsOf))
      if (statusEffect !== null) expect(text).toMatch(WORDS[statusEffect] ?? /^no words known$/)
  })

  test('no invented case needs a warning, and no case a contradiction', () => {
    for (const data of cases)
      for (const [id] of peopleOfDemo(data)) {
        const events = eventsOf(data)
        const person = { id, birth: null, death: null }
        expect([data.slug, contradictionsOfEvents(person, { events })]).toEqual([data.slug, []])
        if (data.slug.endsWith('-invented'))
          expect([data.slug, statusWarnings(events, id)]).toEqual([data.slug, []])
      }
  })
})
