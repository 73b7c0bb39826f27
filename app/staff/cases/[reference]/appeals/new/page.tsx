import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { EditAppeal } from '@/components/staff/appeals/edit-appeal'
import { NotAllowed } from '@/components/staff/not-allowed'
import { APPEAL_FIELDS, appealFields, emptyAppeal } from '@/lib/appeals/fields'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { appealsPath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitNewAppeal } from '../actions'

type Props = PageProps<'/staff/cases/[reference]/appeals/new'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('new') }
}

export default function NewAppealPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canDraftCase(staff)) return <NotAllowed back={appealsPath(reference)} />
    const t = await getTranslations('appeals.staff')
    const start = await withDraft(
      staff,
      draftForm('appeal', caseRecord.caseId),
      freshForm(appealFields(emptyAppeal)),
      (form) => readSentForm(form, APPEAL_FIELDS),
      caseRecord.caseId,
    )
    return (
      <EditAppeal
        {...{ caseRecord, start }}
        title={t('new')}
        submit={submitNewAppeal.bind(null, reference)}
        cancel={appealsPath(reference)}
      />
    )
  })
}
