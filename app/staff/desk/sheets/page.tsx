import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { SheetsPage } from '@/components/staff/desk/sheets'
import { NotAllowed } from '@/components/staff/not-allowed'
import { Refused } from '@/components/staff/refused'
import { canReportAny } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { deskPath } from '@/lib/routes'
import { SHEET_COLUMNS } from '@/lib/tally-sheets/columns'

type Props = PageProps<'/staff/desk/sheets'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tallies.sheet')
  return { title: t('title') }
}

export default function TallySheetsPage({ searchParams }: Props) {
  return show(async () => {
    const staff = await requireStaff()
    if (!canReportAny(staff)) return <NotAllowed back={deskPath()} />
    const { refused } = await searchParams
    return <SheetsPage columns={SHEET_COLUMNS} done={<Refused code={refused} />} />
  })
}
