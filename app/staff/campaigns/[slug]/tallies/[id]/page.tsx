import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneFigure } from '@/app/staff/one-figure'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { campaignHome } from '@/components/staff/tallies/homes'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCampaign } from '@/lib/campaigns/queries'
import { getCampaignLedger, previewCampaign } from '@/lib/tallies/queries'
import { submitInclusion, submitRejection, submitVerification } from './actions'

type Props = PageProps<'/staff/campaigns/[slug]/tallies/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('tallies.one')
  return { title: t('title', { title: (await params).slug }) }
}

export default function OneTallyPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { slug, id } = await params
    const campaign = await getStaffCampaign(staff, slug)
    if (!campaign) return <Missing room="staff" />
    const { campaignId } = campaign
    return oneFigure(staff, {
      id,
      home: campaignHome(campaign),
      ledger: await getCampaignLedger(staff, campaignId),
      preview: (decision) => previewCampaign(staff, campaignId, decision),
      said: await searchParams,
      verify: submitVerification.bind(null, slug, id),
      reject: submitRejection.bind(null, slug, id),
      include: submitInclusion.bind(null, slug, id),
    })
  })
}
