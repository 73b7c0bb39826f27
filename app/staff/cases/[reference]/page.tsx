import type { Metadata } from 'next'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { StaffCasePage } from '@/components/staff/staff-case-page'
import { caseMay } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCase } from '@/lib/staff-cases/queries'

type Props = PageProps<'/staff/cases/[reference]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference }
}

export default function CasePage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const caseRecord = await getStaffCase(staff, (await params).reference)
    if (!caseRecord) return <Missing room="staff" />
    const done = <Done code={(await searchParams).done} />
    const today = new Date().toISOString().slice(0, 10)
    return <StaffCasePage {...{ caseRecord, done, today }} may={caseMay(staff, caseRecord.state)} />
  })
}
