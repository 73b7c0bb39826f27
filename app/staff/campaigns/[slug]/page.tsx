import type { Metadata } from 'next'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { StaffCampaignPage } from '@/components/staff/campaigns/campaign-page'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { canKeepCampaigns } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCampaign } from '@/lib/campaigns/queries'
import { listSections } from '@/lib/sections/queries'
import { getCampaignLedger } from '@/lib/tallies/queries'
import * as actions from './actions'

type Props = PageProps<'/staff/campaigns/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).slug }
}

export default function OneCampaignPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { slug } = await params
    const campaign = await getStaffCampaign(staff, slug)
    if (!campaign) return <Missing room="staff" />
    const [ledger, sections, { done, refused }] = await Promise.all([
      getCampaignLedger(staff, campaign.campaignId),
      listSections(staff),
      searchParams,
    ])
    return (
      <StaffCampaignPage
        {...{ campaign, ledger }}
        sections={sections.map(({ id, name }) => ({ value: id, label: name }))}
        mayKeep={canKeepCampaigns(staff)}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
        submit={{
          edit: actions.submitCampaign.bind(null, slug),
          addCase: actions.submitCase.bind(null, slug),
          removeCase: actions.submitCaseRemoval.bind(null, slug),
          setSection: actions.submitCampaignSection.bind(null, slug),
          removeSection: actions.submitSectionRemoval.bind(null, slug),
          publish: actions.submitPublish.bind(null, slug),
          withdraw: actions.submitWithdraw.bind(null, slug),
        }}
      />
    )
  })
}
