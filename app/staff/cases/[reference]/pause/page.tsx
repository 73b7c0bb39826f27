import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { LeaveCase } from '@/components/staff/publishing/leave-case'
import { canWithdrawCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitPause } from './actions'

type Props = PageProps<'/staff/cases/[reference]/pause'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('publishing.pause')
  return { title: t('title', { title: (await params).reference }) }
}

export default function PauseCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canWithdrawCase(staff)) return <NotAllowed back={staffCasePath(reference)} />
    const t = await getTranslations('publishing.pause')
    const words = {
      title: t('title', { title: caseRecord.title }),
      lead: t('lead'),
      reason: t('reason'),
      submit: t('submit'),
    }
    return (
      <LeaveCase
        {...{ caseRecord, words }}
        submit={submitPause.bind(null, reference)}
        look="danger"
      />
    )
  })
}
