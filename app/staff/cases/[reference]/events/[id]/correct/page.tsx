import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { CorrectEvent } from '@/components/staff/correct-event'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canCorrectEvent } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { standingInPlaceOf } from '@/lib/cases/event-form'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase, listCountryCodes } from '@/lib/staff-cases/queries'
import { submitCorrection } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.event')
  return { title: t('correctTitle') }
}

export default function CorrectEventPage({
  params,
}: PageProps<'/staff/cases/[reference]/events/[id]/correct'>) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const caseRecord = await getStaffCase(staff, reference)
    const event = caseRecord && standingInPlaceOf(caseRecord.events, id)
    if (!caseRecord || !event) return <Missing room="staff" />
    if (!canCorrectEvent(staff, caseRecord.state))
      return <NotAllowed back={staffCasePath(reference)} />
    return (
      <CorrectEvent
        caseRecord={caseRecord}
        event={event}
        submit={submitCorrection.bind(null, reference)}
        countries={await listCountryCodes()}
      />
    )
  })
}
