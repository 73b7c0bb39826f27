import 'server-only'
import type { Staff } from '@/lib/auth/roles'
import type { StaffCase } from '@/lib/cases/staff-case'
import { getStaffAppeal } from '@/lib/staff-appeals/queries'
import type { StaffAppeal } from '@/lib/staff-appeals/staff-appeal'
import { getStaffCase } from '@/lib/staff-cases/queries'

type Params = Promise<{ reference: string; id: string }>

/** The case and the appeal of an address; null when there is no such appeal in it. */
export async function openAppealOf(
  staff: Staff,
  params: Params,
): Promise<{ caseRecord: StaffCase; appeal: StaffAppeal } | null> {
  const { reference, id } = await params
  const caseRecord = await getStaffCase(staff, reference)
  const appeal = caseRecord && (await getStaffAppeal(staff, caseRecord.caseId, id, new Date()))
  return caseRecord && appeal ? { caseRecord, appeal } : null
}

/** What a form about an appeal was made from. */
export const guardOf = ({ version, updatedAt }: StaffAppeal) => ({
  version: String(version),
  seenAt: updatedAt.toISOString(),
})
