import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedTallies, standingTallies, totalOf } from './ledger'
import { ledgerLines } from './ledger-lines'
import { anyDeeds, anyTallies, tally } from './ledger.testing'

describe('any ledger', () => {
  it('counts the same whatever the order in which its rows are read', () => {
    const shuffled = fc
      .tuple(anyTallies, anyDeeds)
      .chain(([tallies, deeds]) =>
        fc.tuple(
          fc.constant({ tallies, deeds }),
          fc.shuffledSubarray(tallies, { minLength: tallies.length }),
          fc.shuffledSubarray(deeds, { minLength: deeds.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([ledger, tallies, deeds]) => {
        const [one, other] = [totalOf(ledger.tallies, ledger.deeds), totalOf(tallies, deeds)]
        expect({ ...other, tallies: other.tallies.sort() }).toEqual({
          ...one,
          tallies: one.tallies.sort(),
        })
      }),
    )
  })

  it('counts exactly the messages of its outermost figures, however they are nested and replaced', () => {
    // A model that knows the truth: figures form trees, each is told up to three times, and only the
    // roots are messages of their own.
    const node = fc.record({
      parent: fc.nat(),
      own: fc.integer({ min: 1, max: 1_000 }),
      interim: fc.nat({ max: 2 }),
      root: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        (nodes, oldIncludes) => {
          const parentOf = nodes.map(({ parent, root }, index) =>
            root || index === 0 ? null : parent % index,
          )
          const sizes = nodes.map(({ own }) => own)
          for (let index = nodes.length - 1; index > 0; index--) {
            const parent = parentOf[index]
            if (parent !== null && parent !== undefined)
              sizes[parent] = (sizes[parent] ?? 0) + (sizes[index] ?? 0)
          }
          const tallies = nodes.flatMap(({ interim }, index) => {
            const children = parentOf.flatMap((parent, child) =>
              parent === index ? [`${child}-0`] : [],
            )
            return Array.from({ length: interim + 1 }, (_, version) =>
              tally(
                `${index}-${version}`,
                version === interim ? (sizes[index] ?? 0) : 1 + version,
                {
                  includes:
                    oldIncludes === (version === 0)
                      ? children
                      : version === interim
                        ? children
                        : [],
                  supersedes: version === 0 ? null : `${index}-${version - 1}`,
                },
              ),
            )
          })
          const truth = sizes.reduce(
            (sum, size, index) => sum + (parentOf[index] === null ? size : 0),
            0,
          )
          expect(totalOf(tallies, []).total).toBe(truth)
        },
      ),
    )
  })

  it('neither loses nor doubles a figure', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const standing = standingTallies(tallies)
        const ids = standing.map(({ tally: { id } }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const free = new Set(countedTallies(tallies).map(({ id }) => id))
        for (const { tally: each, insideOf } of standing) {
          expect(each.state).toBe('verified')
          // What does not count by itself lies inside a figure that does.
          if (insideOf !== null) expect(free.has(insideOf)).toBe(true)
        }
        for (const a of countedTallies(tallies))
          for (const b of a.includes) expect(b !== a.id && free.has(b)).toBe(false)
        if (tallies.some(({ state }) => state === 'verified')) expect(free.size).toBeGreaterThan(0)
        for (const { id, supersedes } of tallies)
          if (free.has(id) && supersedes !== null && supersedes !== id)
            expect(free.has(supersedes)).toBe(false)
      }),
    )
  })

  it('shows lines that sum up to its total', () => {
    fc.assert(
      fc.property(anyTallies, anyDeeds, (tallies, deeds) => {
        const lines = ledgerLines(tallies, deeds)
        const figures = lines.tallies.filter(({ insideOf }) => insideOf === null)
        const sum =
          figures.reduce((all, { tally: { quantity } }) => all + quantity, 0) +
          lines.deeds.reduce((all, { uncovered }) => all + uncovered, 0)
        const { total, uncoveredDeeds } = totalOf(tallies, deeds)
        expect(sum).toBe(total)
        expect(lines.deeds.reduce((all, { uncovered }) => all + uncovered, 0)).toBe(uncoveredDeeds)
        for (const { quantity, uncovered } of lines.deeds)
          expect(uncovered).toBeLessThanOrEqual(quantity)
      }),
    )
  })
})
