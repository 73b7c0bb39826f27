import 'server-only'
import type { Staff } from '../auth/roles'
import type { StaffCase } from '../cases/staff-case'
import { db, type Prisma, type Tx } from '../db'
import { KIND_CODES, kindOf } from '../record/kinds'
import { listEntries } from '../record/queries'
import { toStaffEntry } from '../record/staff-entry'
import { getCitedSource } from '../sources/queries'
import type { StaffCitation, Statement } from './citation'

const columns = KIND_CODES.flatMap((code) => {
  const { cite, parent } = kindOf(code)
  return cite === null ? [] : [{ cite, code, parent: parent.kind }]
})

/** The relation of a column: `chargeId` leads along `charge`. */
const along = (column: string) => column.replace(/Id$/, '')

/** The citations of a source that bear out something in a case. */
const inCase = (caseId: string): Prisma.CitationWhereInput[] => [
  { caseId },
  { caseEvent: { caseId, retractedAt: null } },
  { tally: { caseId } },
  ...columns.map(({ cite, code, parent }) => {
    const person = { casePerson: { caseId } }
    if (code === 'person') return { casePerson: { caseId } }
    const within = parent === 'person' ? person : { [parent]: { ...person, deletedAt: null } }
    return { [along(cite)]: { ...within, deletedAt: null } }
  }),
]

/** The citations of a source in a case as they are stored, oldest first. */
export async function findCitations(tx: Tx, caseId: string, sourceId: string) {
  const rows = await tx.citation.findMany({
    where: { sourceId, OR: inCase(caseId) },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...row, locator: row.locator ?? '', quote: row.quote ?? '' }))
}

/**
 * What a source is cited for in a case, as far as it stands. Nothing when the reader may not read the
 * source itself.
 */
export async function listCitations(
  staff: Staff,
  { caseId, events }: StaffCase,
  sourceId: string,
): Promise<StaffCitation[]> {
  const source = await getCitedSource(staff, caseId, sourceId)
  if (!source?.values) return []
  const rows = await listEntries(db, caseId, ['public', 'internal'])
  const aboutOf = (row: Awaited<ReturnType<typeof findCitations>>[number]): Statement | null => {
    if (row.caseId !== null) return { kind: 'case' }
    if (row.tallyId !== null) return { kind: 'tally' }
    const event = events.find(({ id }) => id === row.caseEventId)
    if (event) return { kind: 'event', event }
    const cited = columns.find(({ cite }) => row[cite as keyof typeof row] !== null)
    const entry = rows.find(
      (each) =>
        cited && each.kind === cited.code && each.id === row[cited.cite as keyof typeof row],
    )
    return entry ? { kind: 'entry', entry: toStaffEntry(entry, rows) } : null
  }
  return (await findCitations(db, caseId, sourceId)).flatMap((row) => {
    const about = aboutOf(row)
    return about === null ? [] : [{ id: row.id, about, locator: row.locator, quote: row.quote }]
  })
}
