import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../i18n/locales'
import { messagesOf } from '../i18n/messages.testing'
import { ALLOWED, DISGUISES, FORMS, RESTRICTED } from './disguises.testing'
import { anyDisguise, anyName } from './disguising.testing'
import { findHits } from './guard'
import { HIT_KINDS, type RestrictedKind } from './guarded'
import { INNOCENT } from './innocent.testing'

const where = { what: 'summary', id: null, field: 'summary' } as const
const hitsIn = (text: string) => findHits([{ where, text }], RESTRICTED, ALLOWED)

describe('a restricted value is found', () => {
  it.each(DISGUISES)('%s: %s', (row, _, text) => {
    const hits = hitsIn(text).filter(({ name }) => name?.id === row)
    expect(hits).not.toEqual([])
    for (const { start, end } of hits) expect(text.slice(start, end).trim()).not.toBe('')
  })

  it('in sixty disguises and more', () => {
    expect(DISGUISES.length).toBeGreaterThanOrEqual(60)
  })

  it('in any disguises, one over the other', () => {
    fc.assert(
      fc.property(anyDisguise, ({ value, text }) => {
        const hits = findHits([{ where, text }], [{ id: 'her', kind: 'relative', value }])
        expect(hits.map(({ name }) => name?.id)).toContain('her')
      }),
      { numRuns: 1_000 },
    )
  })

  it('behind an initial that would be another sound with the divided beginning of the word', () => {
    const name = { id: 'her', kind: 'relative', value: 'Kabababa Shabamov' } as const
    for (const text of ['**K. Sh**abamov', '**K Sh**abamov', 'told us: K. Sh--abamov'])
      expect(findHits([{ where, text }], [name])).toHaveLength(1)
  })

  it('at its place, of which whoever reads the text sees no more than what stands there', () => {
    const text = 'Yesterday Zulmira **Torva**kova came.'
    const [hit] = hitsIn(text)
    expect(text.slice(hit?.start, hit?.end)).toBe('Zulmira **Torva**kova')
    expect(hit).toEqual({
      where,
      kind: 'restricted_name',
      name: { id: 'sister', kind: 'relative' },
      start: 10,
      end: 31,
      passage: 'Zulmira **Torva**kova',
    })
  })
})

describe('what tells by its form is found', () => {
  it.each(FORMS)('%s: %s', (kind, text) => {
    expect(hitsIn(text).map((hit) => hit.kind)).toContain(kind)
  })
})

it.each(LOCALES)('every kind of hit has words in %s', (locale) => {
  const { hit } = messagesOf('guard', locale) as unknown as { hit: Record<string, string> }
  expect(Object.keys(hit).sort()).toEqual([...HIT_KINDS].sort())
})

describe('names that are public', () => {
  const found = (value: string, kind: RestrictedKind, allowed: string[], text: string) =>
    findHits([{ where, text }], [{ id: 'r', kind, value }], allowed).length > 0

  it.each([
    ['his own surname in every case', 'Вессанову, Вессанова, Вессановым, Vessanovning'],
    ['his whole name', 'Ilmar Vessanov, VESSANOV Ilmar, vessanov_ilmar.jpg'],
    ['his initial', 'I. Vessanov and Vessanov I.'],
    ['a public figure', 'Rosalba Finchwater'],
  ])('raise no alarm: %s', (_, text) => {
    const allowed = ['Ilmar Vessanov', 'Rosalba Finchwater']
    expect(found('Delmira Vessanov', 'relative', allowed, text)).toBe(false)
    expect(found('Rosalba Finchwater', 'relative', allowed, text)).toBe(false)
  })

  it.each([
    ['her given name and his surname', 'Delmira Vessanov'],
    ['hers beside his', 'Delmira and Ilmar Vessanov'],
    ['her initial', 'D. Vessanov'],
    ['glued', 'delmiravessanov'],
    ['her initial glued', 'dvessanov@'],
  ])('do not hide a relative of the same surname: %s', (_, text) => {
    expect(found('Delmira Vessanov', 'relative', ['Ilmar Vessanov'], text)).toBe(true)
  })

  it('do not excuse the real name behind a pseudonym, whoever wrote it among them', () => {
    const allowed = ['A. Jum', 'Anzorbek Jumvarov']
    expect(found('Anzorbek Jumvarov', 'real_name', allowed, 'Anzorbek Jumvarov')).toBe(true)
    expect(found('Anzorbek Jumvarov', 'relative', allowed, 'Anzorbek Jumvarov')).toBe(false)
  })

  it('and a given name that many have raises none without the surname', () => {
    expect(found('Zulmira Torvakova', 'relative', [], 'Zulmira Ahmedova of the radio')).toBe(false)
  })
})

describe('innocent texts', () => {
  it('raise an alarm in fewer than five of a hundred cases', () => {
    const alarms = INNOCENT.flatMap((text) =>
      hitsIn(text).map((hit) => [hit.kind, hit.name?.id, text.slice(hit.start, hit.end), text]),
    )
    if (alarms.length > 0) console.warn('false alarms:', alarms)
    expect(INNOCENT.length).toBeGreaterThanOrEqual(200)
    expect(new Set(alarms.map(([, , , text]) => text)).size / INNOCENT.length).toBeLessThan(0.05)
  })

  it('raise none in addresses of pages, where figures name documents', () => {
    const url = 'https://example.org/2017/08/1234567890/31205850123456-news.html'
    const texts = [{ where: { ...where, field: 'url' }, text: url }]
    expect(findHits(texts, RESTRICTED, ALLOWED)).toEqual([])
  })
})

describe('whatever is written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc.string({
      unit: fc.constantFrom(...'aKт&#;%41<>[]().@+ \n\u202E\u0301\u200Bه1', '&amp;', '&#x', '%D0'),
      maxLength: 300,
    }),
  )

  it('nothing throws, and every passage is one of the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, value) => {
        const kinds = ['relative', 'contact', 'file', 'organisation', 'real_name'] as const
        const names = kinds.map((kind) => ({ id: kind, kind, value }))
        for (const { start, end } of findHits([{ where, text }], names, [value])) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a text is judged the same alone and among others', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (all) => {
        const texts = all.map((text) => ({ where, text }))
        expect(findHits(texts, RESTRICTED, ALLOWED)).toEqual(
          texts.flatMap((text) => findHits([text], RESTRICTED, ALLOWED)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('a name is found by itself, and nothing is where nothing is written', () => {
    fc.assert(
      fc.property(anyName, ({ given, surname }) => {
        const row = { id: 'r', kind: 'source', value: `${given} ${surname}` } as const
        expect(findHits([{ where, text: row.value }], [row])).toHaveLength(1)
        expect(findHits([{ where, text: '' }], [row])).toEqual([])
      }),
    )
  })
})
