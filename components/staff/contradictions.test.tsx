import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CONTRADICTION_CODES } from '@/lib/cases/record-facts'
import type { StaffCase } from '@/lib/cases/staff-case'
import { date } from '@/lib/cases/status.testing'
import { messagesOf } from '@/lib/i18n/messages.testing'
import { Contradictions } from './contradictions'

const NAMESPACES = ['staff', 'record', 'words', 'dates', 'cases']
const anEvent = (id: string, type: 'arrest' | 'release', edtf: string) => ({
  ...{ id, type, date: date(edtf) },
})
/** A case of two people of which no more is known than what can be in doubt. */
const aCaseWith = (found: Partial<StaffCase>) =>
  ({
    reference: 'UZB-2026-0001',
    people: [
      { id: 'p', names: [{ value: 'Ada Invented' }] },
      { id: 'q', names: [{ value: 'Bob Invented' }] },
    ],
    events: [anEvent('e1', 'arrest', '2017'), anEvent('e2', 'release', '2015')],
    preview: {
      people: [
        {
          entries: [
            {
              kind: 'charge',
              id: 'c',
              values: { text: { text: 'A charge', lang: 'en' } },
              children: [],
            },
          ],
        },
      ],
    },
    ...{ contradictions: [], doubts: [], ...found },
  }) as unknown as StaffCase

const render = (found: Partial<StaffCase>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messagesOf(name, 'en')]))}
      onError={(error) => {
        throw error
      }}
    >
      <Contradictions caseRecord={aCaseWith(found)} />
    </NextIntlClientProvider>,
  )
const [first, second] = [
  { type: 'event', id: 'e1' },
  { type: 'event', id: 'e2' },
] as const
const about = { casePersonId: 'p', first, second }

test('says nothing where nothing is in doubt', () => {
  expect(render({})).toBe('')
})

test('names both facts, leads to each, and says whom it is about', () => {
  const html = render({ contradictions: [{ code: 'release_before_arrest', ...about }] })
  expect(html).toContain('Released before being held (about Ada Invented)')
  expect(html).toContain('href="/staff/cases/UZB-2026-0001#event-e1"')
  expect(html).toContain('href="/staff/cases/UZB-2026-0001#event-e2"')
})

test('names what concerns several people once', () => {
  const doubts = [
    { code: 'order_uncertain' as const, ...about },
    { code: 'order_uncertain' as const, ...about, casePersonId: 'q' },
  ]
  const html = render({ doubts })
  expect(html.match(/The dates do not say/g)).toHaveLength(1)
  expect(html).toContain('(about Ada Invented and Bob Invented)')
})

test('leads to a fact that contradicts itself once, by what it says', () => {
  const charge = { type: 'charge', id: 'c' } as const
  const html = render({
    contradictions: [
      { ...about, code: 'charge_updated_before_filed', first: charge, second: charge },
    ],
  })
  expect(html.match(/href=/g)).toHaveLength(1)
  expect(html).toContain('?entry=charge.c#charge-c')
  expect(html).toContain('A charge')
})

test('has words for every contradiction', () => {
  for (const code of CONTRADICTION_CODES)
    expect(render({ contradictions: [{ code, ...about }] })).not.toBe('')
})
