import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { LeaveCase } from '@/components/staff/publishing/leave-case'
import { canPublishCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitArchive, submitReopen } from './actions'

type Props = PageProps<'/staff/cases/[reference]/archive'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('publishing.archive')
  return { title: t('title', { title: (await params).reference }) }
}

export default function ArchiveCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canPublishCase(staff)) return <NotAllowed back={staffCasePath(reference)} />
    const archived = caseRecord.state === 'archived'
    const t = await getTranslations(archived ? 'publishing.reopen' : 'publishing.archive')
    const submit = archived ? submitReopen : submitArchive
    const words = {
      title: t('title', { title: caseRecord.title }),
      lead: t('lead'),
      reason: t('reason'),
      submit: t('submit'),
    }
    return (
      <LeaveCase {...{ caseRecord, words }} submit={submit.bind(null, reference)} look="main" />
    )
  })
}
