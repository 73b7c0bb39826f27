import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { HeldList } from '@/components/staff/deeds/held-list'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canJudgeDeeds } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { listHeldDeeds } from '@/lib/deeds/queries'
import { listInvalidations } from '@/lib/invalidations/queries'
import { staffPath } from '@/lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deeds')
  return { title: t('title') }
}

export default function HeldDeedsPage({ searchParams }: PageProps<'/staff/deeds'>) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canJudgeDeeds(staff)) return <NotAllowed back={staffPath()} />
    const [held, invalidations, { done }] = await Promise.all([
      listHeldDeeds(staff),
      listInvalidations(staff),
      searchParams,
    ])
    return <HeldList {...{ held, invalidations, done }} />
  })
}
