import type { Metadata } from 'next'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { DeletedCase } from '@/components/staff/deleted-case'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { StaffCasePage } from '@/components/staff/staff-case-page'
import { canDeleteCase, caseMay } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitRestoreCase } from './delete/actions'

type Props = PageProps<'/staff/cases/[reference]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference }
}

export default function CasePage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference, { deleted: true })
    if (!caseRecord) return <Missing room="staff" />
    const asked = await searchParams
    const done = (
      <>
        <Done code={asked.done} />
        <Refused code={asked.refused} />
      </>
    )
    const today = new Date().toISOString().slice(0, 10)
    if (caseRecord.deletedAt !== null)
      return (
        <DeletedCase
          {...{ caseRecord, done, today }}
          mayRestore={canDeleteCase(staff, caseRecord.state)}
          restore={submitRestoreCase.bind(null, reference, caseRecord.version)}
        />
      )
    return <StaffCasePage {...{ caseRecord, done, today }} may={caseMay(staff, caseRecord.state)} />
  })
}
