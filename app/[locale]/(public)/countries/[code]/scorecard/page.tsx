import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { CountryScorecardPage } from '@/components/outcomes/scorecard-page'
import { countryName, isCountryCode } from '@/lib/countries/country'
import { unlessAway } from '@/lib/http/away'
import { listPublicAsks } from '@/lib/outcomes/queries'
import { countryScorecardPath } from '@/lib/routes'
import { pageMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code: typed }, locale] = await Promise.all([params, getLocale()])
  const code = typed.toUpperCase()
  if (!isCountryCode(code)) return missingMetadata()
  const t = await getTranslations('outcomes.scorecard')
  return pageMetadata({
    locale,
    path: (other) => countryScorecardPath(other, code),
    title: t('countryTitle', { country: countryName(code, locale) }),
    description: t('metaDescription'),
  })
}

export default async function Page({ params }: Props) {
  const [{ code: typed }, locale] = await Promise.all([params, getLocale()])
  const code = typed.toUpperCase()
  if (!isCountryCode(code)) return <Missing />
  if (typed !== typed.toLowerCase()) permanentRedirect(countryScorecardPath(locale, code))
  const asks = await unlessAway(() => listPublicAsks(locale, { country: code }))
  if (asks === 'away') return <Away />
  const today = new Date().toISOString().slice(0, 10)
  return <CountryScorecardPage code={code} asks={asks} today={today} />
}
