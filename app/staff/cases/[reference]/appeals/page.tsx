import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { AppealList } from '@/components/staff/appeals/appeal-list'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listStaffAppeals } from '@/lib/staff-appeals/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'

type Props = PageProps<'/staff/cases/[reference]/appeals'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('title', { title: (await params).reference }) }
}

export default function AppealsPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const caseRecord = await getStaffCase(staff, (await params).reference)
    if (!caseRecord) return <Missing room="staff" />
    const appeals = await listStaffAppeals(staff, caseRecord.caseId, new Date())
    return <AppealList {...{ caseRecord, appeals }} mayDraft={canDraftCase(staff)} />
  })
}
