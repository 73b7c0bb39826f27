import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { PublishCase } from '@/components/staff/publish-case'
import { canPublishCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitPublish } from './actions'

type Props = PageProps<'/staff/cases/[reference]/publish'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff.publish')
  return { title: t('title', { title: (await params).reference }) }
}

export default function PublishCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    if (!canPublishCase(staff)) return <NotAllowed back={staffCasePath(reference)} />
    const today = new Date().toISOString().slice(0, 10)
    return <PublishCase {...{ caseRecord, today }} submit={submitPublish.bind(null, reference)} />
  })
}
