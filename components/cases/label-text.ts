import { useLocale, useTranslations } from 'next-intl'
import type { StatusLabel } from '@/lib/cases/label'
import { labelWords } from '@/lib/cases/label-words'
import { formatPartialDate } from '@/lib/dates/words'

/** Says a label in the language of the page. */
export function useLabelText(): (label: StatusLabel) => string {
  const locale = useLocale()
  const status = useTranslations('status')
  const dates = useTranslations('dates')
  return (label) =>
    labelWords(label, locale, status, (date) => formatPartialDate(date.edtf, locale, dates))
}
