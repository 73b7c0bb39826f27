import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { EditTarget } from '@/components/staff/appeals/edit-target'
import { NotAllowed } from '@/components/staff/not-allowed'
import { TARGET_FIELDS, targetFields } from '@/lib/appeals/target-fields'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { draftForm } from '@/lib/drafts/content'
import { withDraft } from '@/lib/drafts/queries'
import { freshForm } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { appealPath } from '@/lib/routes'
import { listCountryCodes } from '@/lib/staff-cases/queries'
import { submitTarget } from '../../../actions'
import { guardOf, openAppealOf } from '../../open-appeal'

type Props = PageProps<'/staff/cases/[reference]/appeals/[id]/targets/[target]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('addTarget') }
}

export default function TargetPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { target: asked } = await params
    const open = await openAppealOf(staff, params)
    const found = open?.appeal.targets.find(({ id, deletedAt }) => id === asked && !deletedAt)
    if (!open || (!found && asked !== 'new')) return <Missing room="staff" />
    const { caseRecord, appeal } = open
    const back = appealPath(caseRecord.reference, appeal.id)
    if (!canDraftCase(staff)) return <NotAllowed back={back} />
    const start = await withDraft(
      staff,
      draftForm('target', appeal.id, asked),
      freshForm(targetFields(found ?? {}), guardOf(appeal)),
      (form) => readSentForm(form, TARGET_FIELDS),
      caseRecord.caseId,
    )
    return (
      <EditTarget
        {...{ caseRecord, start }}
        office={found?.office ?? null}
        countries={await listCountryCodes()}
        submit={submitTarget.bind(null, caseRecord.reference, appeal.id, asked)}
        cancel={back}
      />
    )
  })
}
