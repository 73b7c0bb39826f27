import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseRecord } from '../cases/record'
import { toPublicCase } from '../cases/snapshot'
import { PUBLIC_KIND_CODES, classOf, kindOf } from '../record/kinds'
import { CONSENT_GROUPS, type ConsentGroup, decisionsOf } from './decision'
import { missingConsent, withConsent } from './gate'
import { TAKEN_FROM_ENTRIES } from './groups'
import { PEOPLE, aConsent, aRecord, anyConsents, marksIn, pseudonymised } from './record.testing'

const today = '2026-06-15'
const now = new Date(`${today}T12:00:00Z`)

/** Everything that the documents say after the gate, in the two languages that the record has. */
const toldOf = (record: CaseRecord): string[] => {
  const gated = withConsent(record, today)
  return marksIn(
    JSON.stringify(
      (['en', 'ru'] as const).map((locale) => toPublicCase(gated.record, locale, now)),
    ),
  )
}
const all = [...CONSENT_GROUPS]
const agreesTo = (groups: readonly ConsentGroup[]) => [aConsent({ groups, given: '2026-01' })]
const everybody = (groups: readonly ConsentGroup[]) => ({
  p: agreesTo(groups),
  q: agreesTo(groups),
})
const others = (group: ConsentGroup) => all.filter((each) => each !== group)
const groupsOf = (marks: readonly string[]) =>
  new Set(marks.map((each) => each.slice(1).split(':')[0]))

const anyRecord = fc
  .record({
    p: anyConsents,
    q: anyConsents,
    basis: fc.constantFrom('publicly_reported' as const, 'consent' as const),
  })
  .map(({ basis, ...consents }) => aRecord(consents, basis))

describe('what gets through the gate', () => {
  test('is everything when all agreed to everything', () => {
    const record = aRecord(everybody(all), 'consent')
    expect(withConsent(record, today)).toMatchObject({ blocked: null, refused: false, record })
    expect(groupsOf(toldOf(record))).toEqual(
      new Set(['fact', 'photograph', 'story', 'health', 'messages', 'translations']),
    )
  })

  test('is everything when it was publicly reported and nobody said anything', () => {
    expect(toldOf(aRecord({}))).toEqual(toldOf(aRecord(everybody(all), 'consent')))
  })

  test('is nothing but facts of the state when nobody agreed to anything', () => {
    const record = aRecord({}, 'consent')
    expect(withConsent(record, today).blocked).toBe('name')
    expect(groupsOf(toldOf(record))).toEqual(new Set(['fact']))
  })

  test.each(['story', 'health', 'messages', 'translations'] as const)(
    'has nothing of %s when all agreed to everything else, and all of the rest',
    (group) => {
      const told = toldOf(aRecord(everybody(others(group)), 'consent'))
      expect(groupsOf(told).has(group)).toBe(false)
      // An event of a group of its own belongs to the story too, and a translation to what it translates.
      const isOfSeveral = /^⟨translations:|:(health|thank_you_letter|torture_allegation)/
      const lost = toldOf(aRecord({})).filter(
        (each) => !told.includes(each) && !each.startsWith(`⟨${group}:`) && !isOfSeveral.test(each),
      )
      expect(lost).toEqual([])
    },
  )

  test('keeps type, date, people and status of an event whose words it takes', () => {
    const { record } = withConsent(aRecord(everybody(others('story')), 'consent'), today)
    const { events, summary } = toPublicCase(record, 'en', now)
    expect(summary).toBeNull()
    expect(events.filter(({ type }) => type === 'arrest')).toMatchObject([
      { text: null, place: null, people: ['p'], date: { edtf: '2016' } },
      { text: null, place: null, people: ['q'] },
      { text: null, place: null, people: ['p', 'q'] },
    ])
    expect(events.filter(({ type }) => type === 'torture_allegation')).toEqual([])
  })

  test('has nothing that names somebody who refused, also where others agreed', () => {
    const told = toldOf(aRecord({ p: agreesTo(all), q: agreesTo(others('story')) }, 'consent'))
    expect(told.filter((each) => /^⟨story:(p\+)?q/.test(each))).toEqual([])
    expect(told.filter((each) => each.startsWith('⟨story:p:'))).not.toEqual([])
  })

  test('tells of an event that changes a status, without what its type would give away', () => {
    const record = aRecord(everybody(others('health')), 'consent')
    const events = record.events.map((row) =>
      row.type === 'health'
        ? { ...row, statusEffect: 'released' as const, manner: 'medical' as const }
        : row,
    )
    const document = toPublicCase(withConsent({ ...record, events }, today).record, 'en', now)
    expect(document.events.filter(({ statusEffect }) => statusEffect !== null)).toMatchObject([
      { type: 'update', manner: null, text: null },
      { type: 'update', manner: null, text: null },
      { type: 'update', manner: null, text: null },
    ])
  })

  test('does not bring back an entry that a hidden one corrects', () => {
    const record = aRecord(everybody(others('health')), 'consent')
    const events = record.events.map((row) =>
      row.id === 'health-p' ? { ...row, correctsId: 'arrest-p' } : row,
    )
    const document = toPublicCase(withConsent({ ...record, events }, today).record, 'en', now)
    expect(document.events.map(({ id }) => id)).not.toContain('arrest-p')
  })

  test('has no allegation that is about health by what it is', () => {
    const record = aRecord(everybody(others('health')), 'consent')
    const entries = record.entries.map((entry) =>
      entry.kind === 'allegation'
        ? {
            ...entry,
            row: {
              ...entry.row,
              type: entry.parentId === 'p' ? 'medical_neglect' : 'torture',
              methods: ['beating', 'forced_feeding'],
            },
          }
        : entry,
    )
    const document = toPublicCase(withConsent({ ...record, entries }, today).record, 'en', now)
    const told = document.people.flatMap((person) =>
      person.entries.filter(({ kind }) => kind === 'allegation'),
    )
    expect(told.map(({ values }) => values)).toMatchObject([
      { type: 'torture', methods: ['beating'], medicalEvidence: 'unknown' },
    ])
  })
})

describe('a name', () => {
  test('that may not be shown keeps the case from being public, unless a pseudonym is shown', () => {
    const record = aRecord({ p: agreesTo(others('name')), q: agreesTo(all) }, 'consent')
    expect(withConsent(record, today).blocked).toBe('name')
    expect(withConsent(pseudonymised(record, 'q'), today).blocked).toBe('name')
    expect(withConsent(pseudonymised(record, 'p'), today)).toMatchObject({
      blocked: null,
      refused: false,
    })
  })

  test('that was publicly reported is shown until somebody says no', () => {
    const withdrawn = aConsent({ groups: ['name'], given: '2025', withdrawn: '2026-06-15' })
    expect(withConsent(aRecord({}), today).blocked).toBeNull()
    expect(withConsent(aRecord({ q: [withdrawn] }), today).blocked).toBe('name')
  })
})

describe('what is missing before a case can be published for the first time', () => {
  test('is nothing where it was publicly reported, or everybody agreed to something with the name', () => {
    expect(missingConsent(aRecord({}), today)).toEqual([])
    expect(missingConsent(aRecord(everybody(['name']), 'consent'), today)).toEqual([])
  })

  test('is everything where nobody said anything, and the name where it was left out', () => {
    expect(missingConsent(aRecord({}, 'consent'), today)).toEqual(all)
    expect(missingConsent(aRecord(everybody(['story']), 'consent'), today)).toEqual(['name'])
  })

  test('is everything but the name of somebody who is shown under a pseudonym', () => {
    const record = aRecord({ q: agreesTo(all) }, 'consent')
    expect(missingConsent(pseudonymised(record, 'p'), today)).toEqual(others('name'))
  })
})

describe('of any consents whatever', () => {
  test('no document says anything of a group that somebody whom it names refused', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const told = toldOf(record)
        for (const { id, groups } of decisionsOf(record, today))
          for (const group of CONSENT_GROUPS) {
            if (groups[group].allowed) continue
            const about = new RegExp(`^⟨${group}:[pq+]*${id}`)
            expect(told.filter((each) => about.test(each))).toEqual([])
          }
      }),
      { numRuns: 150 },
    )
  })

  test('a withdrawal never makes more public', () => {
    const withdrawal = fc.record({
      who: fc.constantFrom(...PEOPLE),
      which: fc.nat(),
      day: fc.constantFrom('2024', '2026-06-15', '2026/..', '2030'),
      groups: fc.subarray(all, { minLength: 1 }),
      isNew: fc.boolean(),
    })
    fc.assert(
      fc.property(anyRecord, withdrawal, (record, { who, which, day, groups, isNew }) => {
        const after = {
          ...record,
          people: record.people.map((person) => {
            if (person.id !== who) return person
            const no = aConsent({ groups, given: '2024', withdrawn: day }, 'no')
            const target = which % Math.max(person.consents.length, 1)
            const consents =
              isNew || person.consents.length === 0
                ? [...person.consents, no]
                : person.consents.map((each, index) =>
                    index === target && each.withdrawnEdtf === null
                      ? { ...each, ...withdrawnOf(no) }
                      : each,
                  )
            return { ...person, consents }
          }),
        }
        const before = new Set(toldOf(record))
        expect(toldOf(after).filter((each) => !before.has(each))).toEqual([])
        const [was, is] = [record, after].map((each) => withConsent(each, today).blocked)
        if (was !== null) expect(is).toBe(was)
      }),
      { numRuns: 150 },
    )
  })

  test('their order does not matter', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const people = record.people.map((person) => ({
          ...person,
          consents: [...person.consents].reverse(),
        }))
        expect(decisionsOf({ ...record, people }, today)).toEqual(decisionsOf(record, today))
      }),
    )
  })
})

const withdrawnOf = ({
  withdrawnEdtf,
  withdrawnLower,
  withdrawnUpper,
}: ReturnType<typeof aConsent>) => ({ withdrawnEdtf, withdrawnLower, withdrawnUpper })

describe('every free text that is public', () => {
  // In the words of the state, or the name of something that is public by itself.
  const FACTS = [
    'ask.appeal',
    'ask.campaign',
    'ask.office',
    'authorityReply.office',
    'charge.law',
    'charge.article',
    'charge.text',
    'charge.originalText',
    'delivery.campaign',
    'delivery.office',
    'delivery.place',
    'detention.authority',
    'mechanismAction.body',
    'mechanismAction.number',
    'proceeding.court',
    'sentence.fine',
    'sentence.offences',
    // Of the group of names.
    'personName.value',
  ]

  test('belongs to a group, or is a fact that stays', () => {
    const isTaken = (code: string, name: string) =>
      (['story', 'health'] as const).some((group) => {
        const kinds: Partial<Record<string, 'entry' | readonly string[]>> =
          TAKEN_FROM_ENTRIES[group]
        const taken = kinds[code]
        return taken === 'entry' || (taken?.includes(name) ?? false)
      })
    const free = PUBLIC_KIND_CODES.flatMap((code) =>
      Object.entries(kindOf(code).fields)
        .filter(([, { type }]) => ['line', 'text', 'words', 'address'].includes(type))
        .filter(([name]) => classOf(code, name) === 'public' && !isTaken(code, name))
        .map(([name]) => `${code}.${name}`),
    )
    expect(free.sort()).toEqual(FACTS.sort())
  })

  test('that is taken from an entry leaves a field that may be empty', () => {
    for (const taken of Object.values(TAKEN_FROM_ENTRIES))
      for (const [code, names] of Object.entries(taken)) {
        if (names === 'entry') continue
        for (const name of names as readonly string[]) {
          const field = kindOf(code as keyof typeof taken).fields[name]
          expect([code, name, field]).not.toMatchObject([code, name, { required: true }])
          if (field?.type === 'choice')
            expect([code, name, field.or]).not.toEqual([code, name, undefined])
        }
      }
  })
})
