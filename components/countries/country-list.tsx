import { useLocale, useTranslations } from 'next-intl'
import { countryName } from '@/lib/countries/country'
import { countryPath } from '@/lib/routes'

export type CountryCount = { code: string; cases: number; publications: number }

/** Countries by name in the reader's language, each with what is public about it. */
export function CountryList({ countries }: { countries: CountryCount[] }) {
  const t = useTranslations('countries.list')
  const locale = useLocale()
  if (countries.length === 0) return <p>{t('empty')}</p>
  const { compare } = new Intl.Collator(locale)
  const named = countries
    .map((country) => ({ ...country, name: countryName(country.code, locale) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <ul className="max-w-prose divide-y divide-line">
      {named.map(({ code, name, cases, publications }) => (
        <li key={code} className="py-3">
          <p className="text-lg font-semibold">
            <a href={countryPath(locale, code)}>{name}</a>
          </p>
          <p className="text-sm text-muted">{t('counts', { cases, publications })}</p>
        </li>
      ))}
    </ul>
  )
}
