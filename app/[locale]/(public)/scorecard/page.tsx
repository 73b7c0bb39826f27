import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Away } from '@/components/layout/missing'
import { ScorecardPage } from '@/components/outcomes/scorecard-page'
import { unlessAway } from '@/lib/http/away'
import { listPublicAsks } from '@/lib/outcomes/queries'
import { scorecardPath } from '@/lib/routes'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('outcomes.scorecard')])
  return pageMetadata({
    locale,
    path: scorecardPath,
    title: t('title'),
    description: t('metaDescription'),
  })
}

export default async function Page() {
  const locale = await getLocale()
  const asks = await unlessAway(() => listPublicAsks(locale))
  if (asks === 'away') return <Away />
  return <ScorecardPage asks={asks} today={new Date().toISOString().slice(0, 10)} />
}
