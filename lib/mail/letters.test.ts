import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../i18n/locales'
import { wordsOf } from '../i18n/messages.testing'
import { foldedAddress, mailAddress } from './address'
import { isFinal, isNoSuchAddress, tokensIn } from './bounce'
import type { Letter } from './letter'
import { oneLine, renderHtml, renderText } from './render'
import { domainOf, isMailOn, isSmtpAddress, parseSender } from './settings'
import { confirmLetter, type MailWords, newsLetter } from './templates'

const wordsIn = (locale: Locale): MailWords => wordsOf('mail', locale)

const SITE = 'https://cases.example.org'
const stop = { page: `${SITE}/en/follow/stop/t`, oneClick: `${SITE}/api/mail/stop/t` }
const lettersIn = (locale: Locale, title: string): Letter[] => {
  const t = wordsIn(locale)
  const news = { title, page: `${SITE}/en/cases/x`, stop }
  const lines = [{ name: title, status: 'Released 2017' }]
  return [
    confirmLetter(t, {
      items: [
        { kind: 'follow', title },
        { kind: 'deed', title, quantity: 3 },
      ],
      site: 'cases.example.org',
      link: `${SITE}/en/follow/confirm/t`,
    }),
    newsLetter(t, { ...news, what: { kind: 'status_changed', lines, isFree: true } }),
    newsLetter(t, { ...news, what: { kind: 'appeal_published' } }),
  ]
}

describe.each(LOCALES)('the letters in %s', (locale) => {
  test('say the same as text and as HTML, with every link in full', () => {
    for (const letter of lettersIn(locale, 'Invented Person')) {
      const text = renderText(letter)
      const html = renderHtml(letter, locale)
      expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
      for (const [link] of text.matchAll(/https:\/\/\S+/g)) expect(html).toContain(`href="${link}"`)
      expect(text.match(/https:\/\/\S+/g)?.length).toBe(html.match(/href=/g)?.length)
      expect(text).toContain('Invented Person')
      // Nothing is fetched when it is opened.
      expect(html).not.toMatch(/<(img|link|script|style|iframe)|src=|url\(/i)
    }
  })

  test('ask to confirm without a name where others may see it', () => {
    const [asked] = lettersIn(locale, 'Invented Person')
    expect(asked?.subject).not.toContain('Invented')
  })
})

test('whatever somebody is called, a header stays one line and HTML stays HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
      expect(oneLine(`a${title}\r\nBcc: b`)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      for (const letter of lettersIn('en', title)) {
        expect(letter.subject).not.toMatch(/[\r\n]/)
        expect(
          renderHtml(letter, 'en').match(
            /<(?!\/?(html|head|meta|title|body|p|ul|li|bdi|br|a|!doctype)\b)/i,
          ),
        ).toBeNull()
      }
    }),
  )
})

describe('an address', () => {
  test('is taken as it is written, and found however it is spelled', () => {
    expect(mailAddress.parse(' Ada@Example.org ')).toBe('Ada@Example.org')
    expect(foldedAddress('Ada@Example.org')).toBe(foldedAddress('ada@EXAMPLE.org'))
  })

  test.each([
    ['', 'no_address'],
    [undefined, 'no_address'],
    ['ada', 'not_an_address'],
    ['ada@example.org\r\nBcc: bob@example.org', 'not_an_address'],
    ['ada@example.org, bob@example.org', 'not_an_address'],
    ['Ada <ada@example.org>', 'not_an_address'],
    [`${'a'.repeat(250)}@example.org`, 'not_an_address'],
  ])('%j is refused: %s', (typed, code) => {
    expect(mailAddress.safeParse(typed).error?.issues[0]?.message).toBe(code)
  })
})

describe('the settings', () => {
  test('a sender is an address, with a name or without', () => {
    expect(parseSender('news@example.org')).toEqual({ name: '', address: 'news@example.org' })
    const named = parseSender('Vigil <news@example.org>')
    expect(named).toEqual({ name: 'Vigil', address: 'news@example.org' })
    expect(named && domainOf(named)).toBe('example.org')
  })

  test.each(['', 'Vigil', 'Vigil <>', 'a <b@c.org> d', 'A\r\nBcc: x <b@c.org>', '"A" <b@c.org>'])(
    '%j is no sender',
    (text) => expect(parseSender(text)).toBeNull(),
  )

  test('mail is on with both, and a mail server has an address of its kind', () => {
    expect(isMailOn({ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.org' })).toBe(true)
    expect(isMailOn({ SMTP_URL: 'smtp://localhost' })).toBe(false)
    expect(['smtp://localhost:25', 'smtps://u:p@mail.example.org'].every(isSmtpAddress)).toBe(true)
    expect(['http://x', 'smtp://', 'mail.example.org'].some(isSmtpAddress)).toBe(false)
  })
})

test('a notice is final only when it says that the delivery failed for good', () => {
  const said = (action: string, status: string) => `Action: ${action}\r\nStatus: ${status}\r\n`
  expect(isFinal(said('failed', '5.1.1'))).toBe(true)
  expect(isFinal(said('delayed', '4.4.1'))).toBe(false)
  expect(isFinal(said('failed', '4.4.7'))).toBe(false)
  expect(isFinal(said('failed', '5.7.1'))).toBe(false)
  expect(tokensIn(`<${'a1'.repeat(32)}@example.org> ${'b'.repeat(63)}@x`)).toEqual([
    'a1'.repeat(32),
  ])
})

test.each([
  ['550 5.1.1 no such user', true],
  ['550 no such user here', true],
  ['553 5.1.3 bad address', true],
  ['550 5.2.1 mailbox disabled', true],
  ['554 5.7.1 relay access denied', false],
  ['550 relaying denied', false],
  ['550 5.7.1 your network is on a list', false],
  ['550 5.1.8 sender address has no domain', false],
  ['552 5.2.2 mailbox full', false],
  ['451 4.7.1 try again', false],
])('%j is about the address: %s', (response, about) => {
  expect(isNoSuchAddress(response)).toBe(about)
})
