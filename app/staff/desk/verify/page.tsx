import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Done } from '@/components/staff/done'
import { NotAllowed } from '@/components/staff/not-allowed'
import { Refused } from '@/components/staff/refused'
import { WaitingPage } from '@/components/staff/tallies/waiting-page'
import { canVerifyTally } from '@/lib/auth/policy'
import type { Staff } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/viewer'
import { deskPath } from '@/lib/routes'
import type { WaitingFigure } from '@/lib/tallies/figure'
import { listWaitingFigures, previewCase, previewCampaign } from '@/lib/tallies/queries'
import { submitVerifications } from './actions'

type Props = PageProps<'/staff/desk/verify'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.waiting')
  return { title: t('title') }
}

export default function WaitingFiguresPage({ searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canVerifyTally(staff, null)) return <NotAllowed back={deskPath()} />
    const { figure, done, refused } = await searchParams
    const asked = new Set([figure ?? []].flat())
    const figures = await listWaitingFigures(staff)
    const chosen = figures.filter(
      ({ id, enteredById }) => asked.has(id) && canVerifyTally(staff, enteredById),
    )
    return (
      <WaitingPage
        figures={figures}
        own={
          new Set(
            figures
              .filter(({ enteredById }) => !canVerifyTally(staff, enteredById))
              .map(({ id }) => id),
          )
        }
        chosen={chosen.map(({ id }) => id)}
        changes={await changesOf(staff, chosen)}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
        verify={submitVerifications}
      />
    )
  })
}

/** What verifying these does to the number of each case and campaign that they are about. */
async function changesOf(staff: Staff, chosen: readonly WaitingFigure[]) {
  const places = new Map(
    chosen.map(({ about }) => [about.kind === 'case' ? about.caseId : about.campaignId, about]),
  )
  const verify = chosen.map(({ id }) => id)
  return Promise.all(
    [...places.values()].map(async (about) => ({
      title: about.title,
      preview:
        about.kind === 'case'
          ? await previewCase(staff, about.caseId, { verify })
          : await previewCampaign(staff, about.campaignId, { verify }),
    })),
  )
}
