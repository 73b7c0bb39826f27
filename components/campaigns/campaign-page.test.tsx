import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { aDate } from '@/prisma/factories'
import { personOf, publicCaseOf } from '@/lib/cases/public-case.testing'
import { LOCALES } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages.testing'
import { NAMESPACES } from '@/lib/i18n/namespaces'
import { peopleSince } from '@/lib/campaigns/since'
import { CampaignPage } from './campaign-page'

const status = { status: 'released', manner: 'early', since: aDate('2017-08') } as const
const document = publicCaseOf({ people: [personOf({ status })] })
const campaign = {
  campaignId: 'c',
  slug: 'writing-2014',
  locale: 'en',
  edition: '2014',
  period: aDate('2014'),
  name: { text: 'Writing 2014', lang: 'en' },
  summary: { text: 'Letters for people.', lang: 'en' },
  text: null,
  sections: ['Germany'],
  caseIds: [document.caseId],
} as const
const figure = {
  id: 'f',
  caseId: document.caseId,
  counted: true,
  quantity: 427_000,
  kind: 'solidarity',
  channel: null,
  scope: 'global',
  method: 'published',
  section: null,
  period: null,
  asOf: '2017-08-22',
  reportedBy: 'A publisher',
  text: null,
  sources: [],
} as const
const whole = { ...figure, id: 'w', caseId: null, kind: null, counted: false, sources: [] }

const render = (locale: (typeof LOCALES)[number]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messagesOf(name, locale)]))}
      onError={(error) => {
        throw error
      }}
    >
      <CampaignPage
        campaign={{ ...campaign, sections: [...campaign.sections], caseIds: [document.caseId] }}
        ledger={{
          total: 427_000,
          estimated: false,
          figures: [
            { ...figure, sources: [] },
            { ...whole, sources: [] },
          ],
        }}
        cases={[{ document, people: peopleSince(document, '2014-01-01') }]}
        logged={{ messages: 3, from: '2014-01', to: '2014-12' }}
      />
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a campaign opens its number to its figures, and tells what changed for each person', () => {
  const told = render('en')
  expect(told).toContain('427,000 messages, in reported figures')
  expect(told).toContain('the campaign as a whole')
  expect(told).toMatch(/logged 3 messages here .*January 2014 to December 2014/)
  expect(told).toContain('There is no goal to reach.')
  expect(told).toMatch(/Now Released/)
})

test.each(LOCALES)('it is told whole in %s', (locale) => {
  expect(render(locale)).toContain('Writing 2014')
})
