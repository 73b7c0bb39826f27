import 'server-only'
import { type AuditKind, AUDIT_KINDS, READING_KINDS, auditDetail } from '../audit/entry'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma } from '../db'
import type { HistoryEntry } from './entry'

const PER_PAGE = 50
/** Only what changed something. */
const CHANGES = { kind: { notIn: [...READING_KINDS] } }

/** Every change of a case, newest first, a page at a time. */
export async function getCaseHistory(
  staff: Staff,
  reference: string,
  page: number,
): Promise<{ total: number; perPage: number; items: HistoryEntry[] }> {
  const found = canReadCases(staff)
    ? await db.case.findUnique({ where: { reference }, select: { id: true } })
    : null
  if (!found) return { total: 0, perPage: PER_PAGE, items: [] }
  const where = { caseId: found.id }
  const [total, rows] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({
      where,
      orderBy: { seq: 'desc' },
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
  ])
  return { total, perPage: PER_PAGE, items: await readable(rows) }
}

/** The latest changes of any case, newest first. */
export async function listRecentChanges(staff: Staff, take: number): Promise<HistoryEntry[]> {
  if (!canReadCases(staff)) return []
  return readable(
    await db.auditEntry.findMany({
      where: { caseId: { not: null }, ...CHANGES },
      orderBy: { seq: 'desc' },
      take,
    }),
  )
}

/** What was saved in a case after somebody looked at it at `since`, newest first. */
export async function listChangesSince(
  staff: Staff,
  caseId: string,
  since: Date,
): Promise<HistoryEntry[]> {
  if (!canReadCases(staff)) return []
  return readable(
    await db.auditEntry.findMany({
      where: { caseId, at: { gt: since }, ...CHANGES },
      orderBy: { seq: 'desc' },
      take: 20,
    }),
  )
}

type Row = Prisma.AuditEntryGetPayload<object>
const isKind = (kind: string): kind is AuditKind =>
  (AUDIT_KINDS as readonly string[]).includes(kind)

async function readable(rows: Row[]): Promise<HistoryEntry[]> {
  const caseIds = [...new Set(rows.flatMap((row) => row.caseId ?? []))]
  const cases = await db.case.findMany({
    where: { id: { in: caseIds } },
    select: { id: true, reference: true },
  })
  const references = new Map(cases.map((row) => [row.id, row.reference]))
  return rows.flatMap(({ seq, at, actorKind, actorName, kind, caseId, objectType, detail }) => {
    if (!isKind(kind) || caseId === null) return []
    return [
      {
        seq: seq.toString(),
        at,
        by: actorName,
        byMachine: actorKind === 'system',
        kind,
        reference: references.get(caseId) ?? '',
        objectType,
        detail: auditDetail.parse(detail),
      },
    ]
  })
}
