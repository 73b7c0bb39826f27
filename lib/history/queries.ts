import 'server-only'
import {
  type AuditKind,
  AUDIT_KINDS,
  CLEARANCE_KINDS,
  READING_KINDS,
  auditDetail,
} from '../audit/entry'
import { canReadCases, canReadConfidential } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma } from '../db'
import { type HistoryEntry, type Named, idsNamedIn } from './entry'
import { withheldFrom, withoutDigest } from './withheld'

const PER_PAGE = 50
/** Only what changed something. */
const CHANGES = { kind: { notIn: [...READING_KINDS] } }
/** Only what somebody may have changed under somebody else’s hands. */
const SAVED = { kind: { notIn: [...READING_KINDS, ...CLEARANCE_KINDS] } }

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
  return { total, perPage: PER_PAGE, items: await readable(staff, rows) }
}

/** The latest changes of any case, newest first. */
export async function listRecentChanges(staff: Staff, take: number): Promise<HistoryEntry[]> {
  if (!canReadCases(staff)) return []
  return readable(
    staff,
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
    staff,
    await db.auditEntry.findMany({
      where: { caseId, at: { gt: since }, ...SAVED },
      orderBy: { seq: 'desc' },
      take: 20,
    }),
  )
}

type Row = Prisma.AuditEntryGetPayload<object>
const isKind = (kind: string): kind is AuditKind =>
  (AUDIT_KINDS as readonly string[]).includes(kind)

async function readable(staff: Staff, rows: Row[]): Promise<HistoryEntry[]> {
  const caseIds = [...new Set(rows.flatMap((row) => row.caseId ?? []))]
  const cases = await db.case.findMany({
    where: { id: { in: caseIds } },
    select: { id: true, reference: true },
  })
  const references = new Map(cases.map((row) => [row.id, row.reference]))
  const hidden = await hiddenSources(staff, rows)
  const details = rows.map((row) => {
    const detail = auditDetail.parse(row.detail)
    if (hidden.has(row.objectId)) return { row, detail: withheldFrom(detail) }
    // The digest of a file tells whoever has the file that it is here.
    const isFile = row.objectType === 'StoredFile' && !canReadConfidential(staff)
    return { row, detail: isFile ? withoutDigest(detail) : detail }
  })
  const named = await namesOf(
    staff,
    details.map(({ row, detail }) => idsNamedIn(row.objectType, detail)),
  )
  return details.flatMap(({ row, detail }) => {
    const { seq, at, actorKind, actorName, kind, caseId, objectType } = row
    if (!isKind(kind) || caseId === null) return []
    return [
      {
        named,
        seq: seq.toString(),
        at,
        by: actorName,
        byMachine: actorKind === 'system',
        kind,
        reference: references.get(caseId) ?? '',
        objectType,
        detail,
      },
    ]
  })
}

/** The sources that are changed in these rows, and that somebody may not read. */
async function hiddenSources(staff: Staff, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  if (canReadConfidential(staff)) return new Set()
  const ids = rows.flatMap((row) => (row.objectType === 'Source' ? [row.objectId] : []))
  const found = await db.source.findMany({
    where: { id: { in: [...new Set(ids)] }, confidential: true },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

/** What the ids stand for. An entry that is gone has no name, and a confidential source only for some. */
async function namesOf(
  staff: Staff,
  ids: readonly ReturnType<typeof idsNamedIn>[],
): Promise<Record<string, Named>> {
  const sources = await db.source.findMany({
    where: { id: { in: [...new Set(ids.flatMap((each) => each.sources))] } },
    select: { id: true, publisher: true, title: true, confidential: true },
  })
  return Object.fromEntries([
    ...sources.map(({ id, publisher, title, confidential }): [string, Named] => [
      id,
      confidential && !canReadConfidential(staff)
        ? { kind: 'confidential_source' }
        : { kind: 'source', publisher, title },
    ]),
    ...ids
      .flatMap((each) => each.entries)
      .map(([of, id]): [string, Named] => [id, { kind: 'entry', of }]),
  ])
}
