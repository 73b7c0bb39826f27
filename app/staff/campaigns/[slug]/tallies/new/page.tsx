import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { replacedBy } from '@/app/staff/replaced-by'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { campaignHome } from '@/components/staff/tallies/homes'
import { NewTally } from '@/components/staff/tallies/new-tally'
import { canKeepCampaigns } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCampaign } from '@/lib/campaigns/queries'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { staffCampaignPath } from '@/lib/routes'
import { listSections } from '@/lib/sections/queries'
import { getCampaignLedger } from '@/lib/tallies/queries'
import { emptyTally, readTallyForm } from '@/lib/tallies/tally-form'
import { submitCampaignTally } from './actions'

type Props = PageProps<'/staff/campaigns/[slug]/tallies/new'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.form')
  return { title: t('title') }
}

export default function NewCampaignTallyPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { slug } = await params
    const campaign = await getStaffCampaign(staff, slug)
    if (!campaign) return <Missing room="staff" />
    if (!canKeepCampaigns(staff)) return <NotAllowed back={staffCampaignPath(slug)} />
    const [{ figures }, sections, { replaces }] = await Promise.all([
      getCampaignLedger(staff, campaign.campaignId),
      listSections(staff),
      searchParams,
    ])
    const fresh = freshForm(emptyTally({}, replacedBy(figures, replaces)))
    const form = draftForm(
      'tally',
      typeof replaces === 'string' ? replaces : 'new',
      campaign.campaignId,
    )
    return (
      <NewTally
        home={campaignHome(campaign)}
        figures={figures}
        choices={{
          sections: sections.map(({ id, name }) => ({ value: id, label: name })),
          campaigns: null,
        }}
        sources={[]}
        submit={submitCampaignTally.bind(null, slug)}
        start={await withDraft(staff, form, fresh, readTallyForm, null)}
      />
    )
  })
}
