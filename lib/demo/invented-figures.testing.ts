// Figures for the invented cases, for tests alone. In the demonstration nobody wrote for people who do
// not exist, and the count on the first page is of real messages.
import { inventedFile } from '@/prisma/demo/facts'

type Loose = { cases: ({ slug: string } & Record<string, unknown>)[] }

const FIGURES: Record<string, unknown[]> = {
  'ilmar-vessan-invented': [
    {
      key: 'interim',
      quantity: 180,
      channel: 'letter',
      kind: 'appeal',
      scope: 'global',
      method: 'counted',
      period: '2010/2012',
      asOf: '2012-12',
      reportedBy: 'An organisation (invented)',
      text: {
        en: 'An interim figure, which the one of 2014 replaces. Invented.',
      },
    },
    {
      key: 'evening',
      quantity: 60,
      channel: 'letter',
      kind: 'appeal',
      scope: 'event',
      method: 'counted',
      period: '2013-12',
      asOf: '2013-12',
      reportedBy: 'An organisation (invented)',
      text: {
        en: 'Letters written on one evening. They lie inside the figure of 2014. Invented.',
      },
    },
    {
      key: 'final',
      includes: ['evening'],
      supersedes: 'interim',
      quantity: 240,
      channel: 'letter',
      kind: 'appeal',
      scope: 'global',
      method: 'counted',
      period: '2010/2014',
      asOf: '2014-05',
      reportedBy: 'An organisation (invented)',
      text: {
        en: 'All letters until they were handed over. Invented.',
      },
    },
  ],
  'zelmira-tavon-invented': [
    {
      quantity: 200,
      channel: 'postcard',
      kind: 'solidarity',
      scope: 'group',
      method: 'estimated',
      period: '2025',
      asOf: '2025-12',
      reportedBy: 'An organisation (invented)',
      text: {
        en: 'An estimate by those who packed the cards. Invented.',
      },
    },
  ],
}

/** The invented demonstration file with figures that replace and include others. */
export function inventedWithFigures(): unknown {
  const file = inventedFile() as Loose
  return {
    ...file,
    cases: file.cases.map((each) => ({ ...each, tallies: FIGURES[each.slug] ?? [] })),
  }
}
