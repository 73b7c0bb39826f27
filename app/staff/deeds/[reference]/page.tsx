import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { HeldPage } from '@/components/staff/deeds/held-page'
import { NotAllowed } from '@/components/staff/not-allowed'
import { canJudgeDeeds } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { getHeldDeeds } from '@/lib/deeds/queries'
import { heldDeedsPath } from '@/lib/routes'
import { submitDecision, submitRevealWords } from './actions'

type Props = PageProps<'/staff/deeds/[reference]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('deeds')
  return { title: t('of', { title: (await params).reference }) }
}

export default function HeldDeedsOfCasePage({ params }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canJudgeDeeds(staff)) return <NotAllowed back={heldDeedsPath()} />
    const { reference } = await params
    const held = await getHeldDeeds(staff, reference)
    if (!held) return <Missing room="staff" />
    return (
      <HeldPage
        held={held}
        submit={submitDecision.bind(null, reference)}
        reveal={(id) => submitRevealWords.bind(null, id)}
      />
    )
  })
}
