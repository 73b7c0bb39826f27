import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { figureMay } from '@/app/staff/figure-may'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { caseHome } from '@/components/staff/tallies/homes'
import { TallyPage } from '@/components/staff/tallies/tally-page'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { getCaseLedger, previewCase } from '@/lib/tallies/queries'
import { submitInclusion, submitRejection, submitVerification } from './actions'

type Props = PageProps<'/staff/cases/[reference]/tallies/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('tallies.one')
  return { title: t('title', { title: (await params).reference }) }
}

export default function OneTallyPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference, id } = await params
    const caseRecord = await getStaffCase(staff, reference)
    const ledger = caseRecord && (await getCaseLedger(staff, caseRecord.caseId))
    const figure = ledger?.figures.find((each) => each.id === id)
    if (!caseRecord || !ledger || !figure) return <Missing room="staff" />
    const [{ done, refused }, verifying, rejecting] = await Promise.all([
      searchParams,
      previewCase(staff, caseRecord.caseId, { verify: [id] }),
      previewCase(staff, caseRecord.caseId, { reject: id }),
    ])
    return (
      <TallyPage
        home={caseHome(caseRecord)}
        figure={figure}
        all={ledger.figures}
        may={figureMay(staff, figure)}
        {...{ verifying, rejecting }}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
        verify={submitVerification.bind(null, reference, id)}
        reject={submitRejection.bind(null, reference, id)}
        include={submitInclusion.bind(null, reference, id)}
      />
    )
  })
}
