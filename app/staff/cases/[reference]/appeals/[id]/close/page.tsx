import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { CloseAppeal } from '@/components/staff/appeals/close-appeal'
import { NotAllowed } from '@/components/staff/not-allowed'
import { ENDING_FIELDS } from '@/lib/appeals/ending'
import { canRunAppeal } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { freshForm } from '@/lib/forms/form-state'
import { appealPath } from '@/lib/routes'
import { submitEnding } from '../../actions'
import { guardOf, openAppealOf } from '../open-appeal'

type Props = PageProps<'/staff/cases/[reference]/appeals/[id]/close'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('close') }
}

export default function CloseAppealPage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const open = await openAppealOf(staff, params)
    if (!open) return <Missing room="staff" />
    const { caseRecord, appeal } = open
    if (!canRunAppeal(staff))
      return <NotAllowed back={appealPath(caseRecord.reference, appeal.id)} />
    const nothing = Object.fromEntries(ENDING_FIELDS.map((name) => [name, '']))
    return (
      <CloseAppeal
        {...open}
        start={freshForm(nothing, guardOf(appeal))}
        submit={submitEnding.bind(null, caseRecord.reference, appeal.id)}
      />
    )
  })
}
