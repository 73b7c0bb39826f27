import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { CASE_FIELDS } from '../cases/case-form'
import type { StaffCase } from '../cases/staff-case'
import { db } from '../db'
import { keptVersions } from '../revisions/queries'
import { type Version, compareVersions } from '../revisions/version'
import type { CitedSource } from '../sources/cited-source'
import { SOURCE_FIELD_NAMES } from '../sources/fields'

/** The versions of a case's own fields, and the names of those who looked after it in any. */
export type CaseVersions = {
  /** Newest first; empty as long as nobody edited them. */
  versions: Version[]
  owners: { id: string; name: string }[]
}

export async function listCaseVersions(
  staff: Staff,
  { caseId }: Pick<StaffCase, 'caseId'>,
): Promise<CaseVersions> {
  if (!canReadCases(staff)) return { versions: [], owners: [] }
  const kept = await keptVersions(caseId, 'Case', caseId)
  const owners = await db.user.findMany({
    where: { id: { in: kept.flatMap(({ texts }) => texts.owner || []) } },
    select: { id: true, name: true },
  })
  return { versions: compareVersions(kept, CASE_FIELDS, (_, text) => text === ''), owners }
}

/** The versions of what is recorded of a source, newest first; none for whoever may not read it. */
export async function listSourceVersions(
  staff: Staff,
  { id, values }: Pick<CitedSource, 'id' | 'values'>,
): Promise<Version[]> {
  if (!canReadCases(staff) || values === null) return []
  const kept = await keptVersions(null, 'Source', id)
  return compareVersions(kept, SOURCE_FIELD_NAMES, (_, text) => text === '')
}
