import { expect, test } from 'vitest'
import { parseContact } from './operator'
import { securityText } from './security-text'

const now = new Date('2026-11-24T12:00:00.123Z')
const address = 'https://cases.example.org/.well-known/security.txt'

test('whoever finds a weakness reads whom to tell, and until when that holds', () => {
  const contact = parseContact('safety@example.org')
  expect(contact && securityText(contact, address, now)).toBe(
    `Contact: mailto:safety@example.org
Expires: 2027-05-23T12:00:00Z
Preferred-Languages: en
Canonical: ${address}
`,
  )
})

test('it expires within a year, as RFC 9116 recommends', () => {
  const contact = parseContact('https://example.org/report')
  const [, expires = ''] =
    /^Expires: (.*)$/m.exec(contact ? securityText(contact, address, now) : '') ?? []
  const days = (new Date(expires).getTime() - now.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})
