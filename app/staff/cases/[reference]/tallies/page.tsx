import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { caseHome } from '@/components/staff/tallies/homes'
import { StaffLedgerPage } from '@/components/staff/tallies/ledger-page'
import { requireStaff } from '@/lib/auth/viewer'
import { getStaffCase } from '@/lib/staff-cases/queries'
import { getCaseLedger } from '@/lib/tallies/queries'
import { canReportAny } from '@/lib/auth/policy'

type Props = PageProps<'/staff/cases/[reference]/tallies'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('tallies.ledger')
  return { title: t('title', { title: (await params).reference }) }
}

export default function CaseLedgerPage({ params, searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    const { reference } = await params
    const caseRecord = await getStaffCase(staff, reference)
    if (!caseRecord) return <Missing room="staff" />
    const { done, refused } = await searchParams
    return (
      <StaffLedgerPage
        home={caseHome(caseRecord)}
        ledger={await getCaseLedger(staff, caseRecord.caseId)}
        mayReport={canReportAny(staff) && caseRecord.state !== 'archived'}
        done={
          <>
            <Done code={done} />
            <Refused code={refused} />
          </>
        }
      />
    )
  })
}
