import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages.testing'
import { NAMESPACES } from '@/lib/i18n/namespaces'
import type { StaffFigure } from '@/lib/tallies/figure'
import { DeskPage } from '../desk/desk-page'
import { SheetPage } from '../desk/sheets'
import { campaignHome } from './homes'
import { StaffLedgerPage } from './ledger-page'
import { TallyPage } from './tally-page'

const render = (page: ReactNode, locale: (typeof LOCALES)[number] = 'en') =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messagesOf(name, locale)]))}
      onError={(error) => {
        throw error
      }}
    >
      {page}
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const figure = (id: string, more: Partial<StaffFigure> = {}): StaffFigure => ({
  id,
  quantity: 3_100,
  kind: 'solidarity',
  channel: null,
  scope: 'section',
  method: 'counted',
  state: 'reported',
  section: { id: 'de', name: 'Germany' },
  campaign: null,
  period: '2014',
  asOf: '2014-12-10',
  reportedBy: 'An invented section',
  text: null,
  enteredBy: 'Ada Invented',
  enteredById: 'ada',
  enteredAt: new Date('2026-11-30T12:00:00Z'),
  verifiedBy: null,
  verifiedAt: null,
  rejectedBy: null,
  rejectedAt: null,
  rejectedBecause: null,
  supersedes: null,
  supersededBy: null,
  includes: [],
  standing: null,
  evidenceFileId: null,
  fromSheet: true,
  sources: [{ id: 's', words: null }],
  ...more,
})
const home = campaignHome({ slug: 'writing', name: 'Writing' })
const nothing = () => Promise.resolve()
const never = () => Promise.reject(new Error('nobody sends this'))

test('a ledger says of each figure whether it counts, who entered it, and when', () => {
  const ledger = {
    total: 3_100,
    figures: [figure('a'), figure('b', { state: 'verified', standing: { insideOf: null } })],
    warnings: [{ code: 'possible_overlap', first: 'a', second: 'b' } as const],
  }
  const page = <StaffLedgerPage home={home} ledger={ledger} mayReport done={null} />
  const told = render(page)
  expect(told).toContain('Waits for a second person: not counted yet')
  expect(told).toContain('Counts in the public number')
  expect(told).toMatch(/Ada Invented, .*30.*2026/)
  expect(told).toContain('both count, and may count the same messages')
  for (const locale of LOCALES) expect(render(page, locale)).toContain('Ada Invented')
})

test('whoever entered a figure is told that somebody else verifies it', () => {
  const may = {
    verify: false,
    own: true,
    reject: true,
    replace: true,
    include: true,
    evidence: true,
  }
  const told = render(
    <TallyPage
      home={home}
      figure={figure('a')}
      all={[figure('a'), figure('b')]}
      may={may}
      verifying={{ before: 0, after: 3_100 }}
      rejecting={{ before: 0, after: 0 }}
      done={null}
      verify={nothing}
      reject={never}
      include={never}
    />,
  )
  expect(told).toContain('somebody else has to verify it')
  expect(told).not.toContain('Verify this figure')
})

test('a desk says by when, what is missing, and what is overdue', () => {
  const line = {
    section: { id: 'de', name: 'Germany' },
    campaign: { slug: 'writing', name: 'Writing' },
    reportBy: '2026-11-29',
    missing: 1,
    overdue: true,
    cases: [
      { caseId: 'a', reference: 'UZB-2026-0001', title: 'Ada', standing: 'missing' as const },
    ],
  }
  const page = <DeskPage lines={[line]} own={['Germany']} mayReport mayVerify={false} />
  const told = render(page)
  expect(told).toMatch(/Figures by .*29 November 2026/)
  expect(told).toContain('Overdue')
  expect(told).toContain('1 case lacks a figure.')
  for (const locale of LOCALES) expect(render(page, locale)).toContain('2026')
})

test('a sheet says what is wrong by row and column, or that it came before', () => {
  const problems = [
    { row: 3, column: 'section', code: 'other_section' as const, found: 'UK' },
    { row: null, column: null, code: 'no_rows' as const, found: null },
  ]
  const page = (importedAt: Date | null) => (
    <SheetPage
      sheet={{ importedAt, checked: { same: [2], problems, ready: 0 } }}
      bringIn={nothing}
      done={null}
    />
  )
  expect(render(page(null))).toContain(
    'Row 3, column section: You report for other sections. Found: “UK”.',
  )
  expect(render(page(new Date('2026-11-30T12:00:00Z')))).toMatch(/already imported on .*2026/)
})
