import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { StaffCampaigns } from '@/components/staff/campaigns/staff-campaigns'
import { canKeepCampaigns } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listStaffCampaigns } from '@/lib/campaigns/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.staff')
  return { title: t('title') }
}

export default function StaffCampaignsPage() {
  return show(async () => {
    const staff = await requireStaff()
    return (
      <StaffCampaigns
        campaigns={await listStaffCampaigns(staff)}
        mayAdd={canKeepCampaigns(staff)}
      />
    )
  })
}
