import { useLocale, useTranslations } from 'next-intl'
import type { StatusLabel } from '@/lib/cases/label'
import { labelWords } from '@/lib/cases/label-words'
import type { LibertyStatus } from '@/lib/cases/vocabulary'
import { formatPartialDate } from '@/lib/dates/words'

/** Says a label in the language of the page. */
export function useLabelText(): (label: StatusLabel) => string {
  const locale = useLocale()
  const status = useTranslations('status')
  const dates = useTranslations('dates')
  return (label) =>
    labelWords(label, locale, status, (date) => formatPartialDate(date.edtf, locale, dates))
}

/** A status alone, as a label that knows nothing else. */
export const plainLabel = (status: LibertyStatus): StatusLabel => ({
  kind: 'one',
  status,
  manner: null,
  since: null,
  sentence: null,
  asOf: null,
})
