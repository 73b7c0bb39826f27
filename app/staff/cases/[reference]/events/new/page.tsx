import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NewEvent } from '@/components/staff/new-event'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canAddEvent } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase, listCountryCodes } from '@/lib/staff-cases/queries'
import { submitNewEvent } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.event')
  return { title: t('newTitle') }
}

export default function NewEventPage({ params }: PageProps<'/staff/cases/[reference]/events/new'>) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canAddEvent(staff, caseRecord.state)) return <NotAllowed back={staffCasePath(reference)} />
    return (
      <NewEvent
        caseRecord={caseRecord}
        submit={submitNewEvent.bind(null, reference)}
        countries={await listCountryCodes()}
      />
    )
  })
}
