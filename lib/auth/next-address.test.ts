import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextAddress } from './next-address'

test.each([
  ['/staff', '/staff'],
  ['/staff/cases/UZB-2026-0001/edit', '/staff/cases/UZB-2026-0001/edit'],
  ['/staff/cases?q=Ali+Feruz&state=draft', '/staff/cases?q=Ali+Feruz&state=draft'],
  [null, '/staff'],
  ['', '/staff'],
  ['https://evil.example/staff', '/staff'],
  ['//evil.example', '/staff'],
  ['/staff//evil.example', '/staff//evil.example'],
  ['/\\evil.example', '/staff'],
  ['/staff\\evil', '/staff'],
  ['/staffroom', '/staff'],
  ['/staff/../api/auth/signout', '/staff'],
  ['/staff\n//evil.example', '/staff'],
  ['javascript:alert(1)', '/staff'],
  ['/en/cases', '/staff'],
])('from %j one goes to %s', (wanted, expected) => {
  expect(nextAddress(wanted)).toBe(expected)
})

const anything = fc
  .tuple(fc.constantFrom('', '/', '/staff/', '/staff?', '//', 'https://', '/\\'), fc.string())
  .map(([start, rest]) => start + rest)

test('whatever is asked for, a browser stays with us', () => {
  fc.assert(
    fc.property(anything, (wanted) => {
      const address = new URL(nextAddress(wanted), 'https://vigil.example')
      expect(address.origin).toBe('https://vigil.example')
      expect(address.pathname.startsWith('/staff')).toBe(true)
    }),
  )
})
