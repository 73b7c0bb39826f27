import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { CampaignPage } from '@/components/campaigns/campaign-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import {
  getLoggedInCampaign,
  getPublicCampaign,
  getPublicCampaignLedger,
  listCampaignCases,
} from '@/lib/campaigns/queries'
import { peopleSince, startOf } from '@/lib/campaigns/since'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'
import { campaignPath } from '@/lib/routes'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ slug: string }> }

// The page and its head ask for the same campaign.
const readCampaign = cache((slug: string, locale: Locale) =>
  unlessAway(() => getPublicCampaign(slug, locale)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCampaign(slug, locale)
  if (found === 'away') return missingMetadata('away')
  if (found.kind !== 'found')
    return missingMetadata(found.kind === 'withdrawn' ? 'gone' : 'missing')
  const { name, summary } = found.value
  return pageMetadata({
    locale,
    path: (other) => campaignPath(other, found.value.slug),
    title: name.text,
    description: (summary ?? name).text,
  })
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCampaign(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind !== 'found') return <Missing />
  const campaign = found.value
  const read = await unlessAway(() =>
    Promise.all([
      getPublicCampaignLedger(campaign.campaignId, locale),
      listCampaignCases(campaign, locale),
      getLoggedInCampaign(campaign, new Date().toISOString().slice(0, 10)),
    ]),
  )
  if (read === 'away') return <Away />
  const [ledger, documents, logged] = read
  const start = startOf(campaign.period)
  const cases = documents.map((document) => ({ document, people: peopleSince(document, start) }))
  return <CampaignPage {...{ campaign, ledger, cases, logged }} />
}
