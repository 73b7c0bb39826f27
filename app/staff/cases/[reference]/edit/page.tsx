import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { EditCase } from '@/components/staff/edit-case'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canEditCase } from '@/lib/auth/policy'
import { listColleagues } from '@/lib/auth/queries'
import { requireStaff } from '@/lib/auth/viewer'
import { readCaseForm, toCaseFields } from '@/lib/cases/case-form'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase, listCountryCodes } from '@/lib/staff-cases/queries'
import { submitCaseEdit } from './actions'

type Props = PageProps<'/staff/cases/[reference]/edit'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.edit')
  return { title: t('title', { title: (await params).reference }) }
}

export default function EditCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canEditCase(staff, caseRecord.state)) return <NotAllowed back={staffCasePath(reference)} />
    const { caseId, version, updatedAt } = caseRecord
    const guard = { version: String(version), seenAt: updatedAt.toISOString() }
    const fresh = freshForm(toCaseFields(caseRecord), guard)
    return (
      <EditCase
        caseRecord={caseRecord}
        submit={submitCaseEdit.bind(null, reference)}
        start={await withDraft(staff, draftForm('case', caseId), fresh, readCaseForm, caseId)}
        countries={await listCountryCodes()}
        colleagues={await listColleagues(staff)}
      />
    )
  })
}
