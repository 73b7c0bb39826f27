import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { figureMay } from '@/app/staff/figure-may'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { campaignHome } from '@/components/staff/tallies/homes'
import { TallyPage } from '@/components/staff/tallies/tally-page'
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
    const ledger = campaign && (await getCampaignLedger(staff, campaign.campaignId))
    const figure = ledger?.figures.find((each) => each.id === id)
    if (!campaign || !ledger || !figure) return <Missing room="staff" />
    const [{ done, refused }, verifying, rejecting] = await Promise.all([
      searchParams,
      previewCampaign(staff, campaign.campaignId, { verify: [id] }),
      previewCampaign(staff, campaign.campaignId, { reject: id }),
    ])
    return (
      <TallyPage
        home={campaignHome(campaign)}
        figure={figure}
        all={ledger.figures}
        may={figureMay(staff, figure)}
        {...{ verifying, rejecting }}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
        verify={submitVerification.bind(null, slug, id)}
        reject={submitRejection.bind(null, slug, id)}
        include={submitInclusion.bind(null, slug, id)}
      />
    )
  })
}
