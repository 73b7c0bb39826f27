import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { StaffHome } from '@/components/staff/staff-home'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { countHeldDeeds } from '@/lib/deeds/queries'
import { listRecentChanges } from '@/lib/history/queries'
import { countUndelivered } from '@/lib/mail/queries'
import { getStaffWork } from '@/lib/worklist/queries'

const WEEK_MS = 7 * 86_400_000

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.home')
  return { title: t('title') }
}

export default function StaffHomePage() {
  return show(async () => {
    const staff = await requireStaff()
    const now = new Date()
    const today = now.toISOString().slice(0, 10)
    const [work, held, undelivered, changes] = await Promise.all([
      getStaffWork(staff, today),
      countHeldDeeds(staff),
      countUndelivered(staff, new Date(now.getTime() - WEEK_MS)),
      listRecentChanges(staff, 15),
    ])
    return (
      <StaffHome
        {...{ changes, today }}
        work={{ ...work, held, undelivered }}
        mayOpen={canDraftCase(staff)}
      />
    )
  })
}
