import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { InvalidationPage } from '@/components/staff/deeds/invalidation-page'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canJudgeDeeds } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getInvalidation } from '@/lib/invalidations/queries'
import { heldDeedsPath } from '@/lib/routes'
import { submitCancel, submitGoOn, submitUndo } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deeds.invalidations')
  return { title: t('title') }
}

export default function OneInvalidationPage({ params }: PageProps<'/staff/deeds/invalidate/[id]'>) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canJudgeDeeds(staff)) return <NotAllowed back={heldDeedsPath()} />
    const { id } = await params
    const invalidation = await getInvalidation(staff, id)
    if (!invalidation) return <Missing room="staff" />
    return (
      <InvalidationPage
        invalidation={invalidation}
        cancel={submitCancel.bind(null, id)}
        goOn={submitGoOn.bind(null, id)}
        undo={submitUndo.bind(null, id)}
      />
    )
  })
}
