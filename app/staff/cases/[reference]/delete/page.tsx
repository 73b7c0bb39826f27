import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { DeleteCase } from '@/components/staff/delete-case'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canDeleteCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitDeleteCase } from './actions'

type Props = PageProps<'/staff/cases/[reference]/delete'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.delete')
  return { title: t('title', { title: (await params).reference }) }
}

export default function DeleteCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canDeleteCase(staff, caseRecord.state))
      return <NotAllowed back={staffCasePath(reference)} />
    return <DeleteCase caseRecord={caseRecord} submit={submitDeleteCase.bind(null, reference)} />
  })
}
