import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPublicCase, entryOf, personOf, publicCaseOf } from '../cases/public-case.testing'
import { type FigureLine, becameOf, figureOf, threeFigures } from './figures'
import { FIGURE_METHODS, FIGURE_OVERLAPS } from './vocabulary'

const counted = (quantity: number): FigureLine => ({
  quantity,
  method: 'counted',
  overlap: 'apart',
})

describe('messages handed over, and messages received', () => {
  test('are added where each report was counted and lies apart from the others', () => {
    expect(figureOf([counted(2_000), counted(500)])).toEqual({ kind: 'sum', quantity: 2_500 })
  })

  test.each<[why: string, line: FigureLine]>([
    ['an estimate', { quantity: 500, method: 'estimated', overlap: 'apart' }],
    ['as published', { quantity: 500, method: 'published', overlap: 'apart' }],
    ['not counted at all', { quantity: null, method: 'not_said', overlap: 'apart' }],
    ['perhaps inside the other', { quantity: 500, method: 'counted', overlap: 'unknown' }],
    ['inside the other', { quantity: 500, method: 'counted', overlap: 'within_another' }],
  ])('are lines without a sum where one is %s', (_, line) => {
    expect(figureOf([counted(2_000), line])).toEqual({ kind: 'lines', lines: 2 })
  })

  test('are told as reported where there is one report, and not at all where there is none', () => {
    const one = { quantity: 11_000, method: 'published', overlap: 'unknown' } as const
    expect(figureOf([one])).toEqual({ kind: 'one', quantity: 11_000, method: 'published' })
    expect(figureOf([])).toEqual({ kind: 'none' })
  })

  test('never come to more than the reports say, in any order', () => {
    const line: fc.Arbitrary<FigureLine> = fc.record({
      quantity: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
      method: fc.constantFrom(...FIGURE_METHODS),
      overlap: fc.constantFrom(...FIGURE_OVERLAPS),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const figure = figureOf(lines)
        expect(figureOf([...lines].reverse())).toEqual(figure)
        const all = lines.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
        if ('quantity' in figure) expect(figure.quantity).toBe(all)
        if (figure.kind === 'sum')
          expect(
            lines.every(({ method, overlap }) => method === 'counted' && overlap === 'apart'),
          ).toBe(true)
      }),
    )
  })
})

describe('the three figures of a case', () => {
  const caseWith = (...entries: ReturnType<typeof entryOf>[]) =>
    becameOf(publicCaseOf({ people: [personOf({ entries })] }))

  test('a handover of 2,000 never raises what was sent', () => {
    const became = caseWith(
      entryOf('delivery', 'd', { state: 'handed_over', quantity: 2_000, method: 'counted' }),
    )
    expect(threeFigures({ total: 427_000 }, became)).toEqual({
      sent: 427_000,
      handedOver: { kind: 'one', quantity: 2_000, method: 'counted' },
      received: { kind: 'none' },
    })
  })

  test('more than 11,000 cards that somebody says they received are received, not sent', () => {
    const became = caseWith(
      entryOf('receipt', 'r', { by: 'person', quantity: 11_000, method: 'published' }),
    )
    expect(threeFigures({ total: 0 }, became)).toMatchObject({
      sent: 0,
      received: { kind: 'one', quantity: 11_000, method: 'published' },
    })
  })

  test('only what was handed over was handed over', () => {
    const became = caseWith(
      entryOf('delivery', 'a', { state: 'refused', quantity: 900, method: 'counted' }),
      entryOf('delivery', 'b', { state: 'posted', quantity: 800, method: 'counted' }),
      entryOf('delivery', 'c', { state: 'unknown', quantity: 700, method: 'counted' }),
    )
    expect(threeFigures({ total: 5 }, became).handedOver).toEqual({ kind: 'none' })
  })

  test('whatever was handed over or received, what was sent stays the total of the ledger', () => {
    fc.assert(
      fc.property(anyPublicCase, fc.nat(), (document, total) => {
        expect(threeFigures({ total }, becameOf(document)).sent).toBe(total)
      }),
    )
  })
})
