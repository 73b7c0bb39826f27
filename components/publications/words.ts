// The words of the kinds of publications: each leads to its key in the messages "words".
import type { PublicPublication } from '@/lib/publications/public-publication'

export const publicationKindWords = {
  news: 'publicationKind.news',
  statement: 'publicationKind.statement',
  press_release: 'publicationKind.press_release',
  briefing: 'publicationKind.briefing',
  report: 'publicationKind.report',
  case_update: 'publicationKind.case_update',
  thank_you_letter: 'publicationKind.thank_you_letter',
} as const satisfies Record<PublicPublication['kind'], string>
