import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { StaffHome } from '@/components/staff/staff-home'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listRecentChanges } from '@/lib/history/queries'
import { getStaffWork } from '@/lib/worklist/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.home')
  return { title: t('title') }
}

export default function StaffHomePage() {
  return show(async () => {
    const staff = await requireStaff()
    const today = new Date().toISOString().slice(0, 10)
    const [work, changes] = await Promise.all([
      getStaffWork(staff, today),
      listRecentChanges(staff, 15),
    ])
    return <StaffHome {...{ work, changes, today }} mayOpen={canDraftCase(staff)} />
  })
}
