import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { isNarrowed, LONGEST_SEARCH, type ListQuery } from '@/lib/cases/list-address'
import type { LibertyStatus } from '@/lib/cases/vocabulary'
import { countryName } from '@/lib/countries/country'
import { casesPath } from '@/lib/routes'
import { plainLabel } from '@/lib/cases/label'
import { useLabelText } from './label-text'

export type Facets = {
  countries: { code: string; count: number }[]
  statuses: { status: LibertyStatus; count: number }[]
}

/** The search of the list: a plain form, whose answer is an address that can be kept and sent on. */
export function SearchForm({ query, facets }: { query: ListQuery; facets: Facets }) {
  const t = useTranslations('cases.list')
  const say = useLabelText()
  const locale = useLocale()
  const countries = facets.countries.map(({ code, count }) => ({
    value: code,
    label: t('option', { name: countryName(code, locale), count }),
  }))
  const statuses = facets.statuses.map(({ status, count }) => ({
    value: status,
    label: t('option', { name: say(plainLabel(status)), count }),
  }))
  return (
    <search className="print:hidden">
      <form
        action={casesPath(locale)}
        className="grid items-end gap-4 md:grid-cols-[2fr_1fr_1fr_auto]"
      >
        <TextInput
          name="q"
          type="search"
          label={t('query')}
          hint={t('queryHint')}
          defaultValue={query.q}
          maxLength={LONGEST_SEARCH}
        />
        <Select
          name="country"
          label={t('country')}
          empty={t('anyCountry')}
          options={countries}
          defaultValue={query.country ?? ''}
        />
        <Select
          name="status"
          label={t('status')}
          empty={t('anyStatus')}
          options={statuses}
          defaultValue={query.status ?? ''}
        />
        <Button>{t('submit')}</Button>
      </form>
      {isNarrowed(query) && (
        <p className="pt-3">
          <a href={casesPath(locale)}>{t('clear')}</a>
        </p>
      )}
    </search>
  )
}
