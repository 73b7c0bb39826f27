import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { DeskPage } from '@/components/staff/desk/desk-page'
import { canReportAny, canVerifyTally, isCoordinator } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getDesk, listOwnSections } from '@/lib/sections/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.desk')
  return { title: t('title') }
}

export default function SectionDeskPage() {
  return show(async () => {
    const staff = await requireStaff()
    const today = new Date().toISOString().slice(0, 10)
    const [lines, sections] = await Promise.all([getDesk(staff, today), listOwnSections(staff)])
    return (
      <DeskPage
        lines={lines}
        own={isCoordinator(staff) ? sections.map(({ name }) => name) : null}
        mayReport={canReportAny(staff)}
        mayVerify={canVerifyTally(staff, null)}
      />
    )
  })
}
