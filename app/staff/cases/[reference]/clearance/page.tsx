import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { ClearancePage } from '@/components/staff/clearance/clearance-page'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { Refused } from '@/components/staff/refused'
import { requireStaff } from '@/lib/auth/viewer'
import { getClearance } from '@/lib/clearance/queries'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitClearance, submitClearanceTaken } from './actions'

type Props = PageProps<'/staff/cases/[reference]/clearance'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('clearance')
  return { title: t('title', { title: (await params).reference }) }
}

export default function CaseClearancePage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    const clearance = await getClearance(staff, caseRecord.caseId)
    if (!clearance) return <NotAllowed back={staffCasePath(reference)} />
    const asked = await searchParams
    return (
      <ClearancePage
        {...{ caseRecord, clearance }}
        done={
          <>
            <Done code={asked.done} />
            <Refused code={asked.refused} />
          </>
        }
        give={submitClearance.bind(null, reference)}
        take={submitClearanceTaken.bind(null, reference)}
      />
    )
  })
}
