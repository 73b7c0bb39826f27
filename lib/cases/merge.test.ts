import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeFields } from './merge'

// Few values, so that equal and unequal fields both occur often.
const fields = fc.record({
  title: fc.constantFrom('a', 'b', 'c'),
  summary: fc.constantFrom('a', 'b', 'c'),
  note: fc.constantFrom('', 'a', 'b'),
})
const names = ['title', 'summary', 'note'] as const

test('when nobody else saved, the form stays as I typed it', () => {
  fc.assert(
    fc.property(fields, fields, (base, mine) => {
      expect(mergeFields(base, base, mine)).toEqual({ merged: mine, disputed: [], adopted: [] })
    }),
  )
})

test('when I changed nothing, I see what the other saved', () => {
  fc.assert(
    fc.property(fields, fields, (base, theirs) => {
      const { merged, disputed } = mergeFields(base, theirs, base)
      expect(merged).toEqual(theirs)
      expect(disputed).toEqual([])
    }),
  )
})

test('nothing that I typed is lost, and nothing that the other saved is undone unseen', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, theirs, mine) => {
      const { merged, disputed, adopted } = mergeFields(base, theirs, mine)
      for (const name of names) {
        if (mine[name] !== base[name]) expect(merged[name]).toBe(mine[name])
        if (theirs[name] !== base[name] && merged[name] !== theirs[name])
          expect(disputed).toContain(name)
        if (disputed.includes(name)) expect(merged[name]).not.toBe(theirs[name])
        if (adopted.includes(name)) expect(merged[name]).toBe(theirs[name])
      }
    }),
  )
})

test('saving the merged form again, with nobody in between, keeps my choice', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, theirs, mine) => {
      const { merged } = mergeFields(base, theirs, mine)
      expect(mergeFields(theirs, theirs, merged)).toEqual({ merged, disputed: [], adopted: [] })
    }),
  )
})

test('two people who wrote the same thing are not asked to choose', () => {
  fc.assert(
    fc.property(fields, fields, (base, both) => {
      expect(mergeFields(base, both, both).disputed).toEqual([])
    }),
  )
})
