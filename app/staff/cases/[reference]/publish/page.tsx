import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { NotAllowed } from '@/components/staff/not-allowed'
import { PublishCase } from '@/components/staff/publishing/publish-case'
import { canAskForReview, canPublishCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getPublishing } from '@/lib/publishing/queries'
import { staffCasePath } from '@/lib/routes'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { submitApprove, submitAsk, submitDecline, submitPublish, submitTakeBack } from './actions'

type Props = PageProps<'/staff/cases/[reference]/publish'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('publishing')
  return { title: t('title', { title: (await params).reference }) }
}

export default function PublishCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    const may = { ask: canAskForReview(staff, caseRecord.state), decide: canPublishCase(staff) }
    if (!may.ask && !may.decide) return <NotAllowed back={staffCasePath(reference)} />
    const publishing = await getPublishing(staff, caseRecord.caseId, new Date())
    if (!publishing) return <Missing room="staff" />
    const submits = {
      ask: submitAsk.bind(null, reference),
      approve: submitApprove.bind(null, reference, (publishing.review?.publishAt ?? null) !== null),
      decline: submitDecline.bind(null, reference),
      takeBack: submitTakeBack.bind(null, reference),
      publish: submitPublish.bind(null, reference),
    }
    const zones = Intl.supportedValuesOf('timeZone')
    return <PublishCase {...{ caseRecord, publishing, may, submits, zones }} />
  })
}
