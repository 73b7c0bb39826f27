// The length of a sentence in the reader's language: "18 years", "2 years, 6 months".
import type { Term } from '@/lib/cases/term'
import { intlTag, type Locale } from '@/lib/i18n/locales'

/** The parts that are known, joined as the language joins them; empty when no part is known. */
export function termInWords(term: Term, locale: Locale): string {
  const part = (unit: 'year' | 'month' | 'day', value: number | null) =>
    value === null || value === 0
      ? []
      : [
          new Intl.NumberFormat(intlTag(locale), {
            style: 'unit',
            unit,
            unitDisplay: 'long',
          }).format(value),
        ]
  return new Intl.ListFormat(intlTag(locale), { type: 'unit', style: 'long' }).format([
    ...part('year', term.years),
    ...part('month', term.months),
    ...part('day', term.days),
  ])
}
