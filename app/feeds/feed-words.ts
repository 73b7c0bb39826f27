import 'server-only'
import { getTranslations } from 'next-intl/server'
import { eventTypeWords } from '@/components/cases/words'
import { publicationKindWords } from '@/components/publications/words'
import { labelOf } from '@/lib/cases/case-card'
import { labelWords } from '@/lib/cases/label-words'
import type { PartialDate } from '@/lib/dates/partial-date'
import { formatPartialDate } from '@/lib/dates/words'
import type { FeedWords } from '@/lib/feeds/items'
import type { Locale } from '@/lib/i18n/locales'

/** What feeds say in words, in the language asked for. */
export async function feedWords(locale: Locale): Promise<FeedWords> {
  const [words, feed, status, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'words' }),
    getTranslations({ locale, namespace: 'countries.feed' }),
    getTranslations({ locale, namespace: 'status' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const date = ({ edtf }: PartialDate) => formatPartialDate(edtf, locale, dates)
  return {
    locale,
    event: ({ title, type, date: when }) =>
      feed('event', { title, type: words(eventTypeWords[type]), date: date(when) }),
    publication: ({ kind, title }) =>
      feed('publication', { kind: words(publicationKindWords[kind]), title }),
    status: (caseRecord) =>
      feed('status', { status: labelWords(labelOf(caseRecord), locale, status, date) }),
    spokesperson: ({ name, role }) =>
      role === null ? feed('saidBy', { name }) : feed('saidByWithRole', { name, role }),
  }
}
