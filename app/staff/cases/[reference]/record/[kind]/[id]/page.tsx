import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { EntryVersions } from '@/components/staff/record/entry-versions'
import { Refused } from '@/components/staff/refused'
import { canEditCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { isKindCode } from '@/lib/record/kinds'
import { listVersions } from '@/lib/revisions/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitVersion } from './actions'

type Props = PageProps<'/staff/cases/[reference]/record/[kind]/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff.record'))('versionsTitle') }
}

export default function VersionsPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, kind, id } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord || !isKindCode(kind)) return <Missing room="staff" />
    const found = await listVersions(staff, caseRecord, kind, id)
    if (!found) return <Missing room="staff" />
    const { entry, versions, sources, others } = found
    return (
      <EntryVersions
        {...{ caseRecord, entry, versions }}
        named={{ sources, others }}
        mayRestore={canEditCase(staff, caseRecord.state)}
        restore={submitVersion.bind(null, reference, kind, id)}
        refused={<Refused code={(await searchParams).refused} />}
      />
    )
  })
}
