import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Refused } from '@/components/staff/refused'
import { SourceVersions } from '@/components/staff/sources/source-versions'
import { requireStaff } from '@/lib/auth/viewer'
import { listSourceVersions } from '@/lib/editing/queries'
import { getCitedSource, whichMayEdit } from '@/lib/sources/queries'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitSourceVersion } from './actions'

type Props = PageProps<'/staff/cases/[reference]/sources/[id]/versions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.versions')
  return { title: t('title', { title: (await params).reference }) }
}

export default function SourceVersionsPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const caseRecord = await getStaffCase(staff, reference)
    const source = caseRecord && (await getCitedSource(staff, caseRecord.caseId, id))
    // What is confidential answers like what is not there, to whoever may not read it.
    if (!caseRecord || !source?.values) return <Missing room="staff" />
    return (
      <SourceVersions
        {...{ caseRecord, source }}
        versions={await listSourceVersions(staff, source)}
        mayRestore={(await whichMayEdit(staff, [id])).has(id)}
        restore={submitSourceVersion.bind(null, reference, id)}
        refused={<Refused code={(await searchParams).refused} />}
      />
    )
  })
}
