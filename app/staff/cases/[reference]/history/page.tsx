import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { CaseHistory } from '@/components/staff/case-history'
import { requireStaff } from '@/lib/auth/viewer'
import { getCaseHistory } from '@/lib/history/queries'
import { readPage } from '@/lib/staff-cases/list-address'
import { getStaffCase } from '@/lib/staff-cases/queries'

type Props = PageProps<'/staff/cases/[reference]/history'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.history')
  return { title: t('title', { title: (await params).reference }) }
}

export default function CaseHistoryPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const page = readPage((await searchParams).page)
    const caseRecord = await getStaffCase(staff, reference, { deleted: true })
    if (!caseRecord) return <Missing room="staff" />
    const history = await getCaseHistory(staff, reference, page)
    return <CaseHistory caseRecord={caseRecord} history={history} page={page} />
  })
}
