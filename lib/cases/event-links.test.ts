import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LISTS } from '../record/choices'
import { fromLinksText, readLinkRows, toLinksText } from './event-links'

const link = fc.record({ to: fc.uuid(), kind: fc.constantFrom(...LISTS.eventLink) })
const byText = (a: { to: string; kind: string }, b: { to: string; kind: string }) =>
  `${a.kind}:${a.to}` < `${b.kind}:${b.to}` ? -1 : 1

test('links become one text and come back from it, in whatever order they were named', () => {
  fc.assert(
    fc.property(fc.array(link), (links) => {
      expect(fromLinksText(toLinksText(links))).toEqual([...links].sort(byText))
      expect(toLinksText([...links].reverse())).toBe(toLinksText(links))
    }),
  )
})

test('rows of a form are read, and a row without an entry is none', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['linkKind.0', 'causes'],
    ['linkTo.0', 'b'],
    ['linkKind.1', 'follows'],
    ['linkTo.1', ''],
    ['linkTo.2', 'a'],
  ] as const)
    form.append(name, value)
  expect(readLinkRows(form)).toEqual([
    { to: 'b', kind: 'causes' },
    { to: 'a', kind: '' },
  ])
})

test('whatever is sent makes rows that one text can hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kind, to) => {
      const form = new FormData()
      form.append('linkKind.7', kind)
      form.append('linkTo.7', to)
      const rows = readLinkRows(form)
      expect(fromLinksText(toLinksText(rows))).toEqual(rows)
    }),
  )
  expect(readLinkRows('no form')).toEqual([])
})
