import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { CaseVersions } from '@/components/staff/case-versions'
import { Refused } from '@/components/staff/refused'
import { canEditCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listCaseVersions } from '@/lib/editing/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitCaseVersion } from './actions'

type Props = PageProps<'/staff/cases/[reference]/versions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.versions')
  return { title: t('title', { title: (await params).reference }) }
}

export default function CaseVersionsPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    return (
      <CaseVersions
        caseRecord={caseRecord}
        {...await listCaseVersions(staff, caseRecord)}
        mayRestore={canEditCase(staff, caseRecord.state)}
        restore={submitCaseVersion.bind(null, reference)}
        refused={<Refused code={(await searchParams).refused} />}
      />
    )
  })
}
