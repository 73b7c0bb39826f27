import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { OneAppeal } from '@/components/staff/appeals/one-appeal'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { canDraftCase, canRunAppeal } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { answerRefused } from '../../sources/answer-refused'
import { submitLive, submitPauseAppeal, submitTargetDrop, submitUpdate } from '../actions'
import { openAppealOf } from './open-appeal'

type Props = PageProps<'/staff/cases/[reference]/appeals/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('appeals.staff')
  return { title: t('title', { title: (await params).reference }) }
}

export default function AppealPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const open = await openAppealOf(staff, params)
    if (!open) return <Missing room="staff" />
    const { done, refused } = await searchParams
    answerRefused(refused)
    const { reference, id } = await params
    const { version } = open.appeal
    return (
      <OneAppeal
        {...open}
        may={{ draft: canDraftCase(staff), run: canRunAppeal(staff) }}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
        submit={{
          live: submitLive.bind(null, reference, id),
          pause: submitPauseAppeal.bind(null, reference, id),
          update: submitUpdate.bind(null, reference, id, version),
          drop: (target, dropped) =>
            submitTargetDrop.bind(null, reference, id, version, target, dropped),
        }}
      />
    )
  })
}
