import { useLocale, useTranslations } from 'next-intl'
import type { PartialDate } from '@/lib/dates/partial-date'
import { formatPartialDate } from '@/lib/dates/words'

/** A date in words, as exactly as it is known. */
export const When = ({ date }: { date: PartialDate }) => <EdtfWords edtf={date.edtf} />

/** A calendar day in words. */
export const Day = ({ of }: { of: string }) => <EdtfWords edtf={of} />

/** An EDTF text in words. Only a day that is known as a day is marked up for machines. */
export function EdtfWords({ edtf }: { edtf: string }) {
  const locale = useLocale()
  const words = formatPartialDate(edtf, locale, useTranslations('dates'))
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? <time dateTime={edtf}>{words}</time> : words
}
