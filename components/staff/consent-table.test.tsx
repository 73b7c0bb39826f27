import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CaseRecord } from '@/lib/cases/record'
import type { StaffCase } from '@/lib/cases/staff-case'
import { decisionsOf } from '@/lib/consent/decision'
import { aConsent, aRecord, pseudonymised } from '@/lib/consent/record.testing'
import { messagesOf } from '@/lib/i18n/messages.testing'
import { ConsentBanner, ConsentTable } from './consent-table'

const NAMESPACES = ['consent', 'words', 'dates']

const render = (record: CaseRecord) => {
  const caseRecord = {
    reference: 'UZB-2026-0001',
    people: [
      { id: 'p', names: [{ value: 'Ada Invented' }] },
      { id: 'q', names: [{ value: 'Bob Invented' }] },
    ],
    consent: decisionsOf(record, '2026-06-15'),
  } as unknown as StaffCase
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messagesOf(name, 'en')]))}
      onError={(error) => {
        throw error
      }}
    >
      <ConsentBanner caseRecord={caseRecord} />
      <ConsentTable caseRecord={caseRecord} />
    </NextIntlClientProvider>,
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('says of each person and group on what ground it is published', () => {
  const stands = aConsent({ groups: ['story'], given: '2026', until: '2027-03' })
  const told = render(aRecord({ p: [stands] }))
  expect(told).toMatch(/with consent, until .*31.*2027/)
  expect(told).toContain('publicly reported')
  expect(told).not.toContain('Not everything')
})

test('says what is not published, of whom and why, before everything else', () => {
  const no = aConsent({ groups: ['health'], given: '2025', withdrawn: '2026' })
  const told = render(aRecord({ q: [no] }))
  expect(told).toContain('Not everything in this case is published')
  expect(told).toContain('Bob Invented, health: no: consent was withdrawn')
  expect(told).not.toContain('cannot be public')
})

test('says when a case cannot be public, and that a pseudonym needs nobody to agree', () => {
  const record = aRecord({}, 'consent')
  expect(render(record)).toContain('This case cannot be public')
  const under = pseudonymised(pseudonymised(record, 'p'), 'q')
  expect(render(under)).not.toContain('This case cannot be public')
  expect(render(under)).toContain('under another name')
})
