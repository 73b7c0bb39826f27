import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchorLine, findAnchorBreak, readAnchors } from './anchor'
import { anchorBreakInWords } from './break-words'

const hash = (of: number) => of.toString(16).padStart(64, '0')
const anAnchor = (seq: number, of = seq): Anchor => ({
  at: new Date(Date.UTC(2026, 10, seq)),
  seq: BigInt(seq),
  hash: hash(of),
})
const chainOf = (length: number) =>
  new Map(Array.from({ length }, (_, index) => [BigInt(index + 1), hash(index + 1)]))

test('what is noted is read again as it was, whatever the ends of its lines', () => {
  const anchor = fc.record({
    at: fc.date({
      noInvalidDate: true,
      min: new Date('2026-01-01'),
      max: new Date('9999-12-31'),
    }),
    seq: fc.bigInt({ min: 1n, max: 9_000_000_000_000_000_000n }),
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  fc.assert(
    fc.property(fc.array(anchor), fc.constantFrom('\n', '\r\n'), (anchors, end) => {
      const text = anchors.map((each) => anchorLine(each) + end).join('')
      expect(readAnchors(text)).toEqual({ anchors, unreadable: [] })
    }),
  )
})

test('a line that is no anchor is named by its number', () => {
  const good = anchorLine(anAnchor(1))
  const text = [good, good.slice(0, -1), '', 'nothing', good.replace(' 1 ', ' 0 ')].join('\n')
  expect(readAnchors(text)).toEqual({ anchors: [anAnchor(1)], unreadable: [2, 4, 5] })
})

describe('a chain of 10 entries', () => {
  const find = (...anchors: Anchor[]) => findAnchorBreak(anchors, 10n, chainOf(10))

  test('continues what was noted of it, in whatever order the lines stand', () => {
    expect(find()).toBeNull()
    expect(find(anAnchor(7), anAnchor(3), anAnchor(10), anAnchor(10))).toBeNull()
  })

  test('is cut when more was noted, and the note says at least how much', () => {
    const cut = find(anAnchor(3), anAnchor(12), anAnchor(14))
    expect(cut).toEqual({ why: 'cut', anchor: anAnchor(12), since: 10n })
    expect(cut && anchorBreakInWords(cut)).toContain('the chain ends at entry 10')
  })

  test('is rewritten when an entry has another hash than was noted, after the last note that fits', () => {
    const rewritten = find(anAnchor(3), anAnchor(7, 99), anAnchor(9, 98))
    expect(rewritten).toEqual({ why: 'rewritten', anchor: anAnchor(7, 99), since: 3n })
    expect(rewritten && anchorBreakInWords(rewritten)).toContain('from entry 4 to 7')
  })

  test('is rewritten when the entry that was noted is not there', () => {
    const holed = chainOf(10)
    holed.delete(5n)
    expect(findAnchorBreak([anAnchor(5)], 10n, holed)?.why).toBe('rewritten')
  })
})
