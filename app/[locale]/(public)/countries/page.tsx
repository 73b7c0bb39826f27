import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CountryList } from '@/components/countries/country-list'
import { Away } from '@/components/layout/missing'
import { PageTitle } from '@/components/ui/page-title'
import { listPublicCountries } from '@/lib/countries/queries'
import { unlessAway } from '@/lib/http/away'
import { countriesPath, scorecardPath } from '@/lib/routes'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('countries.list'), getLocale()])
  return pageMetadata({
    locale,
    path: countriesPath,
    title: t('title'),
    description: t('metaDescription'),
  })
}

export default async function Page() {
  const [t, scorecard, locale] = await Promise.all([
    getTranslations('countries.list'),
    getTranslations('outcomes.scorecard'),
    getLocale(),
  ])
  const countries = await unlessAway(listPublicCountries)
  if (countries === 'away') return <Away />
  return (
    <>
      <PageTitle lead={t('intro')}>{t('title')}</PageTitle>
      <CountryList countries={countries} />
      <p>
        <a href={scorecardPath(locale)}>{scorecard('title')}</a>
      </p>
    </>
  )
}
