import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CountryPage } from '@/components/countries/country-page'
import { Away, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { listPublicCases } from '@/lib/cases/queries'
import { countryName, isCountryCode } from '@/lib/countries/country'
import { unlessAway } from '@/lib/http/away'
import { hasPublicAsks } from '@/lib/outcomes/queries'
import { listPublicPublications } from '@/lib/publications/queries'
import { countryFeedPath, countryPath } from '@/lib/routes'
import { pageMetadata } from '../../page-metadata'
import { withFeeds } from '../../with-feeds'

type Props = { params: Promise<{ code: string }> }

/** More than this and the list of cases, which has pages, is the better place. */
const MOST_CASES = 100

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code: typed }, locale] = await Promise.all([params, getLocale()])
  const code = typed.toUpperCase()
  const t = await getTranslations('countries')
  if (!isCountryCode(code)) return missingMetadata()
  const country = countryName(code, locale)
  const metadata = pageMetadata({
    locale,
    path: (other) => countryPath(other, code),
    title: t('page.metaTitle', { country }),
    description: t('page.metaDescription', { country }),
  })
  return withFeeds(metadata, t('feed.countryTitle', { country }), (format) =>
    countryFeedPath(locale, code, format),
  )
}

export default async function Page({ params }: Props) {
  const [{ code: typed }, locale] = await Promise.all([params, getLocale()])
  const code = typed.toUpperCase()
  if (!isCountryCode(code)) return <Missing />
  if (typed !== typed.toLowerCase()) permanentRedirect(countryPath(locale, code))
  const about = await unlessAway(() =>
    Promise.all([
      listPublicCases({ country: code, page: 1, perPage: MOST_CASES }, locale),
      listPublicPublications({ country: code }, locale),
      hasPublicAsks(code),
    ]),
  )
  if (about === 'away') return <Away />
  const [cases, publications, hasAsks] = about
  return <CountryPage {...{ code, cases, publications, hasAsks }} />
}
