import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStaffListQuery, staffListHref } from './list-address'

test('whatever is typed into the address leads to a list, whose own address leads back to it', () => {
  const param = fc.option(
    fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.constantFrom('draft', 'deleted', '2', '0', '-1'),
    ),
    { nil: undefined },
  )
  fc.assert(
    fc.property(fc.record({ q: param, state: param, page: param }), (params) => {
      const query = readStaffListQuery(params)
      expect(query.page).toBeGreaterThanOrEqual(1)
      const address = new URL(staffListHref(query), 'https://vigil.example')
      expect(readStaffListQuery(Object.fromEntries(address.searchParams))).toEqual(query)
    }),
  )
})
