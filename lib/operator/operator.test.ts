import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHttpsAddress, operatorOf, parseContact } from './operator'

describe('how to reach whoever runs the site', () => {
  test('is an e-mail address', () => {
    expect(parseContact('cases@example.org')).toEqual({
      href: 'mailto:cases@example.org',
      shown: 'cases@example.org',
    })
  })

  test('or an https address, shown without what nobody reads', () => {
    expect(parseContact('https://example.org/write-to-us/')).toEqual({
      href: 'https://example.org/write-to-us/',
      shown: 'example.org/write-to-us',
    })
  })

  test.each([
    '',
    'cases',
    'cases@localhost',
    'cases@example.org?bcc=somebody@example.net',
    'cases@example.org, somebody@example.net',
    'http://example.org',
    'https://name:password@example.org',
    'javascript:alert(1)',
    '//example.org',
  ])('and not "%s"', (text) => {
    expect(parseContact(text)).toBeNull()
  })

  test('leads nowhere but to a mail or an https page, whatever was set', () => {
    const begun = fc
      .tuple(fc.constantFrom('', 'https://', 'https://a.example/', 'http://', 'a@b.'), fc.string())
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(begun, (text) => {
        const contact = parseContact(text)
        if (contact) expect(new URL(contact.href).protocol).toMatch(/^(mailto|https):$/)
      }),
    )
  })
})

test('source code is found at an https address alone', () => {
  expect(isHttpsAddress('https://code.example.org/vigil')).toBe(true)
  expect(isHttpsAddress('http://code.example.org/vigil')).toBe(false)
  expect(isHttpsAddress('git@code.example.org:vigil.git')).toBe(false)
})

test('what is not set is not claimed', () => {
  expect(operatorOf({})).toEqual({ contact: null, source: null })
  expect(
    operatorOf({ CONTACT: 'cases@example.org', SOURCE_URL: 'https://code.example.org/vigil' }),
  ).toMatchObject({
    contact: { shown: 'cases@example.org' },
    source: 'https://code.example.org/vigil',
  })
})
