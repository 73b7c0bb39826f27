import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { RetractEvent } from '@/components/staff/retract-event'
import { canRetractEvent } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitRetraction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.retract')
  return { title: t('title') }
}

export default function RetractEventPage({
  params,
}: PageProps<'/staff/cases/[reference]/events/[id]/retract'>) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const caseRecord = await getStaffCase(staff, reference)
    const event = caseRecord?.events.find((each) => each.id === id)
    if (!caseRecord || !event) return <Missing room="staff" />
    if (!canRetractEvent(staff, caseRecord.state))
      return <NotAllowed back={staffCasePath(reference)} />
    return (
      <RetractEvent
        caseRecord={caseRecord}
        event={event}
        submit={submitRetraction.bind(null, reference)}
      />
    )
  })
}
