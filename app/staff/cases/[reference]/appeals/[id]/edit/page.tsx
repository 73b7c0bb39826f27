import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { EditAppeal } from '@/components/staff/appeals/edit-appeal'
import { NotAllowed } from '@/components/staff/not-allowed'
import { APPEAL_FIELDS, appealFields } from '@/lib/appeals/fields'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { appealPath } from '@/lib/routes'
import { submitAppeal } from '../../actions'
import { guardOf, openAppealOf } from '../open-appeal'

type Props = PageProps<'/staff/cases/[reference]/appeals/[id]/edit'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('edit') }
}

export default function EditAppealPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const open = await openAppealOf(staff, params)
    if (!open) return <Missing room="staff" />
    const { caseRecord, appeal } = open
    const back = appealPath(caseRecord.reference, appeal.id)
    if (!canDraftCase(staff)) return <NotAllowed back={back} />
    const t = await getTranslations('appeals.staff')
    const start = await withDraft(
      staff,
      draftForm('appeal', appeal.id),
      freshForm(appealFields(appeal.values), guardOf(appeal)),
      (form) => readSentForm(form, APPEAL_FIELDS),
      caseRecord.caseId,
    )
    return (
      <EditAppeal
        {...{ caseRecord, start }}
        title={t('edit')}
        submit={submitAppeal.bind(null, caseRecord.reference, appeal.id)}
        cancel={back}
      />
    )
  })
}
