import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneFigure } from '@/app/staff/one-figure'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { caseHome } from '@/components/staff/tallies/homes'
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
    if (!caseRecord) return <Missing room="staff" />
    const { caseId } = caseRecord
    return oneFigure(staff, {
      id,
      home: caseHome(caseRecord),
      ledger: await getCaseLedger(staff, caseId),
      preview: (decision) => previewCase(staff, caseId, decision),
      said: await searchParams,
      verify: submitVerification.bind(null, reference, id),
      reject: submitRejection.bind(null, reference, id),
      include: submitInclusion.bind(null, reference, id),
    })
  })
}
