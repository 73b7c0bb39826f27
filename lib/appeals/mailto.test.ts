import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_MAILTO, mailtoLink } from './mailto'

const letter = { to: ['a@example.org'], cc: [], subject: 'A case', body: 'Dear Sir,\nplease act.' }

describe('a link that opens a mail programme', () => {
  test('is what RFC 6068 says, with the ends of lines that it wants', () => {
    expect(mailtoLink({ ...letter, cc: ['b@example.org'], body: 'One & two\nthree?' })).toBe(
      'mailto:a@example.org?cc=b@example.org&subject=A%20case&body=One%20%26%20two%0D%0Athree%3F',
    )
  })

  test('is none when there is nobody to write to, or it would lose the end of the letter', () => {
    expect(mailtoLink({ ...letter, to: [] })).toBeNull()
    expect(mailtoLink({ ...letter, body: 'a'.repeat(LONGEST_MAILTO) })).toBeNull()
    // A letter in Arabic takes six characters for each of its own.
    expect(mailtoLink({ ...letter, body: 'ا'.repeat(400) })).toBeNull()
    expect(mailtoLink({ ...letter, body: 'ا'.repeat(100) })).not.toBeNull()
  })

  test('carries any text whole, and nothing that somebody wrote becomes a field of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 200 }), (subject, body) => {
        const link = mailtoLink({ ...letter, subject, body })
        if (link === null) return
        expect(link.length).toBeLessThanOrEqual(LONGEST_MAILTO)
        const fields = new URLSearchParams(link.split('?')[1]?.replaceAll('+', '%2B'))
        expect([...fields.keys()]).toEqual(['subject', 'body'])
        const whole = body.toWellFormed().replace(/\r\n?|\n/gu, '\r\n')
        expect(fields.get('body')).toBe(whole)
      }),
    )
  })
})
