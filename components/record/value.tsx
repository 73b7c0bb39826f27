import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { When } from '@/components/cases/when'
import { countryName } from '@/lib/countries/country'
import type { PartialDate } from '@/lib/dates/partial-date'
import { choiceKey } from '@/lib/record/choices'
import type { Field } from '@/lib/record/field'
import type { LocalText } from '@/lib/text/localized'

type Props = { field: Field; value: unknown }

/** What a field of the record says, in the reader's language; nothing when it says nothing. */
export function Value({ field, value }: Props) {
  const words = useTranslations('words')
  const t = useTranslations('record')
  const locale = useLocale()
  const format = useFormatter()
  if (saysNothing(field, value)) return null
  switch (field.type) {
    case 'choice':
      return words(choiceKey(field.list, String(value)))
    case 'choices':
      return format.list(codes(value).map((code) => words(choiceKey(field.list, code))))
    case 'countries':
      return format.list(codes(value).map((code) => countryName(code, locale)))
    case 'country':
      return countryName(String(value), locale)
    case 'language':
      return languageName(String(value), locale)
    case 'date':
      return <When date={value as PartialDate} />
    case 'words':
      return <InItsLanguage of={toLocalText(value)} />
    case 'flag':
      return words('tristate.yes')
    case 'address':
      return <a href={String(value)}>{t('openAddress')}</a>
    case 'number':
      return format.number(Number(value))
    case 'moment':
      return format.dateTime(new Date(`${String(value)}Z`), {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'UTC',
      })
    default:
      return <bdi className="whitespace-pre-line">{String(value)}</bdi>
  }
}

/** Whether a field says no more than that nothing is known. */
export function saysNothing(field: Field, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return field.type === 'choice' && field.or !== undefined && value === field.or
}

const codes = (value: unknown) => value as string[]
// Staff see the English that they type; everybody else a text with its language.
const toLocalText = (value: unknown): LocalText =>
  typeof value === 'string' ? { text: value, lang: 'en' } : (value as LocalText)

const languageName = (code: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
