import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { show } from '@/app/staff/show'
import { StaffCaseList } from '@/components/staff/staff-case-list'
import { canDraftCase } from '@/lib/auth/policy'
import { requireStaff } from '@/lib/auth/viewer'
import { readStaffListQuery } from '@/lib/staff-cases/list-address'
import { listStaffCases } from '@/lib/worklist/queries'

const PER_PAGE = 25

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.list')
  return { title: t('title') }
}

export default function StaffCasesPage({ searchParams }: PageProps<'/staff/cases'>) {
  return show(async () => {
    const staff = await requireStaff()
    const query = readStaffListQuery(await searchParams)
    const found = await listStaffCases(staff, { ...query, perPage: PER_PAGE })
    const today = new Date().toISOString().slice(0, 10)
    const mayOpen = canDraftCase(staff)
    return <StaffCaseList {...{ query, found, mayOpen, today }} perPage={PER_PAGE} />
  })
}
