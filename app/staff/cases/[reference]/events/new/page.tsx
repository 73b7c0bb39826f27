import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NewEvent } from '@/components/staff/new-event'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canAddEvent } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { emptyEvent, readEventForm } from '@/lib/cases/event-form'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
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
    const { caseId, people } = caseRecord
    const fresh = freshForm(emptyEvent(people.map(({ id }) => id)))
    const form = draftForm('event', 'new', caseId)
    return (
      <NewEvent
        caseRecord={caseRecord}
        start={await withDraft(staff, form, fresh, readEventForm, caseId)}
        submit={submitNewEvent.bind(null, reference)}
        countries={await listCountryCodes()}
      />
    )
  })
}
