import { describe, expect, test } from 'vitest'
import type { CaseRecord } from '../cases/record'
import { disclosedOf, keptInternalOf } from './kept-internal'

const day = '2026-11-25'

// Only what the rule looks at; the rest of a record has no say in it.
const record = (parts: {
  events?: { id: string; internal: boolean; correctsId?: string; retracted?: boolean }[]
  sources?: { id: string; confidential: boolean }[]
  relations?: { id: string; publicName: string | null }[]
  pseudonyms?: { id: string; pseudonymised: boolean }[]
}) =>
  ({
    basis: 'publicly_reported',
    people: [],
    photographs: [],
    events: (parts.events ?? []).map(({ id, internal, correctsId = null, retracted = false }) => ({
      id,
      internal,
      correctsId,
      retractedAt: retracted ? new Date(0) : null,
      citations: [],
    })),
    citations: (parts.sources ?? []).map((source) => ({ source })),
    entries: [
      ...(parts.relations ?? []).map(({ id, publicName }) => ({
        kind: 'personRelation',
        id,
        row: { publicName },
        citations: [],
      })),
      ...(parts.pseudonyms ?? []).map(({ id, pseudonymised }) => ({
        kind: 'person',
        id,
        row: { pseudonymised },
        citations: [],
      })),
    ],
  }) as unknown as CaseRecord

describe('what staff kept to themselves', () => {
  test.each([
    [
      'an entry for staff alone that everybody would read',
      record({ events: [{ id: 'a', internal: true }] }),
      record({ events: [{ id: 'a', internal: false }] }),
    ],
    [
      'the same by a correction, which is a row of its own',
      record({ events: [{ id: 'a', internal: true }] }),
      record({
        events: [
          { id: 'a', internal: true },
          { id: 'b', internal: false, correctsId: 'a' },
        ],
      }),
    ],
    [
      'a confidential source that would be named',
      record({ sources: [{ id: 's', confidential: true }] }),
      record({ sources: [{ id: 's', confidential: false }] }),
    ],
    [
      'a relation that would be told with a name',
      record({ relations: [{ id: 'r', publicName: null }] }),
      record({ relations: [{ id: 'r', publicName: 'An Invented Official' }] }),
    ],
    [
      'somebody whose own name would stand where a pseudonym stood',
      record({ pseudonyms: [{ id: 'p', pseudonymised: true }] }),
      record({ pseudonyms: [{ id: 'p', pseudonymised: false }] }),
    ],
  ])('is disclosed by %s', (_, before, after) => {
    expect(disclosedOf(keptInternalOf(before, day), after, day)).toHaveLength(1)
    expect(disclosedOf(keptInternalOf(after, day), before, day)).toEqual([])
  })

  test('is not disclosed by being deleted or retracted, nor by something new', () => {
    const kept = keptInternalOf(record({ events: [{ id: 'a', internal: true }] }), day)
    expect(disclosedOf(kept, record({}), day)).toEqual([])
    expect(
      disclosedOf(kept, record({ events: [{ id: 'a', internal: false, retracted: true }] }), day),
    ).toEqual([])
    expect(disclosedOf(kept, record({ events: [{ id: 'n', internal: false }] }), day)).toEqual([])
  })
})
