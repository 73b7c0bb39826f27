import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { CorrectEvent } from '@/components/staff/correct-event'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canCorrectEvent } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import {
  firstOfChain,
  readCorrectionForm,
  standingInPlaceOf,
  toCorrectionFields,
  toEventGuard,
} from '@/lib/cases/event-form'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
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
    const { caseId, events, updatedAt } = caseRecord
    const guard = { version: toEventGuard(event), seenAt: updatedAt.toISOString() }
    const fresh = freshForm(toCorrectionFields(event), guard)
    // The text stays where it was typed when somebody else corrects the entry meanwhile.
    const form = draftForm('event', 'correct', firstOfChain(events, event))
    return (
      <CorrectEvent
        caseRecord={caseRecord}
        event={event}
        start={await withDraft(staff, form, fresh, readCorrectionForm, caseId)}
        submit={submitCorrection.bind(null, reference)}
        countries={await listCountryCodes()}
      />
    )
  })
}
