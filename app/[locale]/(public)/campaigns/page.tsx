import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CampaignList } from '@/components/campaigns/campaign-list'
import { Away } from '@/components/layout/missing'
import { PageTitle } from '@/components/ui/page-title'
import { listPublicCampaigns } from '@/lib/campaigns/queries'
import { unlessAway } from '@/lib/http/away'
import { campaignsPath } from '@/lib/routes'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('campaigns.list'), getLocale()])
  return pageMetadata({
    locale,
    path: campaignsPath,
    title: t('title'),
    description: t('description'),
  })
}

export default async function Page() {
  const [t, locale] = await Promise.all([getTranslations('campaigns.list'), getLocale()])
  const campaigns = await unlessAway(() => listPublicCampaigns(locale))
  if (campaigns === 'away') return <Away />
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <CampaignList campaigns={campaigns} />
    </>
  )
}
