import 'server-only'
import { canEditSource, canReadCases, canReadConfidential } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { fromDateColumn } from '../dates/columns'
import type { CaseState } from '../cases/vocabulary'
import { db, Prisma, type Tx } from '../db'
import type { CitedSource } from './cited-source'
import type { CitationRow } from './public-source'
import { fromSourceColumns } from './fields'

/** The columns of a source that may become public, and the one that decides whether they do. */
export const publicSourceColumns = {
  id: true,
  kind: true,
  publisher: true,
  title: true,
  author: true,
  publishedEdtf: true,
  publishedLower: true,
  publishedUpper: true,
  url: true,
  archivedUrl: true,
  accessedEdtf: true,
  accessedLower: true,
  accessedUpper: true,
  lastVerifiedOn: true,
  confidential: true,
} satisfies Prisma.SourceSelect

/** The sources cited by something, in the order of citation. */
export const citedSources = {
  select: { source: { select: publicSourceColumns } },
  orderBy: { id: 'asc' },
} satisfies Prisma.Case$citationsArgs

/**
 * What is cited at many places, in one query: by the id of what cites, in the order of citation.
 *
 * @param places for each column of a citation (chargeId) the ids that it may hold
 */
export async function citationsAt(
  client: Tx,
  places: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, CitationRow[]>> {
  const columns = [...places.keys()]
  if (columns.length === 0) return new Map()
  const rows = await client.citation.findMany({
    where: { OR: columns.map((column) => ({ [column]: { in: [...(places.get(column) ?? [])] } })) },
    select: {
      ...citedSources.select,
      ...Object.fromEntries(columns.map((column) => [column, true])),
    },
    orderBy: citedSources.orderBy,
  })
  const found = new Map<string, CitationRow[]>()
  for (const row of rows)
    for (const column of columns) {
      const at: unknown = Reflect.get(row, column)
      if (typeof at === 'string') found.set(at, [...(found.get(at) ?? []), { source: row.source }])
    }
  return found
}

/** Everything that is recorded of a source itself. */
export const sourceColumns = {
  ...publicSourceColumns,
  version: true,
  createdAt: true,
  author: true,
  language: true,
  publishedEdtf: true,
  publishedLower: true,
  publishedUpper: true,
  connection: true,
  reliability: true,
  reviewAfterDays: true,
  note: true,
} satisfies Prisma.SourceSelect

/** Where a citation may stand: its column, the table, and the entry within which that stands, if any. */
const OF_PERSON = [
  ['detentionId', 'Detention'],
  ['chargeId', 'Charge'],
  ['sentenceId', 'Sentence'],
  ['allegationId', 'Allegation'],
  ['proceedingId', 'Proceeding'],
  ['healthConcernId', 'HealthConcern'],
  ['asylumMatterId', 'AsylumMatter'],
  ['mechanismActionId', 'MechanismAction'],
  ['askId', 'Ask'],
  ['deliveryId', 'Delivery'],
  ['receiptId', 'Receipt'],
  ['authorityReplyId', 'AuthorityReply'],
  ['outcomeId', 'Outcome'],
  ['personRelationId', 'PersonRelation'],
  ['consentId', 'Consent'],
] as const
const WITHIN_ENTRY = [
  ['chargeUpdateId', 'ChargeUpdate', 'chargeId', 'Charge'],
  ['sentenceChangeId', 'SentenceChange', 'sentenceId', 'Sentence'],
  ['hearingId', 'Hearing', 'proceedingId', 'Proceeding'],
  ['outcomeClaimId', 'OutcomeClaim', 'outcomeId', 'Outcome'],
] as const

const name = (text: string) => Prisma.raw(`"${text}"`)

/** Each way from a case to what is cited in it, beginning at the case: it is one of very many. */
const waysFrom = (caseId: string): Prisma.Sql[] => [
  Prisma.sql`SELECT "sourceId", true AS stands FROM "Citation" WHERE "caseId" = ${caseId}::uuid`,
  Prisma.sql`SELECT c."sourceId", e."retractedAt" IS NULL FROM "CaseEvent" e
    JOIN "Citation" c ON c."caseEventId" = e."id" WHERE e."caseId" = ${caseId}::uuid`,
  Prisma.sql`SELECT c."sourceId", true FROM "Tally" t
    JOIN "Citation" c ON c."tallyId" = t."id" WHERE t."caseId" = ${caseId}::uuid`,
  Prisma.sql`SELECT c."sourceId", true FROM "CasePerson" p
    JOIN "Citation" c ON c."casePersonId" = p."id" WHERE p."caseId" = ${caseId}::uuid`,
  ...OF_PERSON.map(
    ([column, table]) => Prisma.sql`SELECT c."sourceId", t."deletedAt" IS NULL FROM "CasePerson" p
      JOIN ${name(table)} t ON t."casePersonId" = p."id"
      JOIN "Citation" c ON c.${name(column)} = t."id" WHERE p."caseId" = ${caseId}::uuid`,
  ),
  ...WITHIN_ENTRY.map(
    ([column, table, parent, outer]) => Prisma.sql`
      SELECT c."sourceId", t."deletedAt" IS NULL AND o."deletedAt" IS NULL FROM "CasePerson" p
      JOIN ${name(outer)} o ON o."casePersonId" = p."id" JOIN ${name(table)} t ON t.${name(parent)} = o."id"
      JOIN "Citation" c ON c.${name(column)} = t."id" WHERE p."caseId" = ${caseId}::uuid`,
  ),
]

/** Each way from a source to the cases that cite it. */
const waysTo = (sourceId: string): Prisma.Sql[] => {
  const cited = Prisma.sql`c."sourceId" = ${sourceId}::uuid`
  return [
    Prisma.sql`SELECT c."caseId" FROM "Citation" c WHERE ${cited}`,
    Prisma.sql`SELECT e."caseId" FROM "Citation" c JOIN "CaseEvent" e ON e."id" = c."caseEventId" WHERE ${cited}`,
    Prisma.sql`SELECT t."caseId" FROM "Citation" c JOIN "Tally" t ON t."id" = c."tallyId" WHERE ${cited}`,
    Prisma.sql`SELECT p."caseId" FROM "Citation" c JOIN "CasePerson" p ON p."id" = c."casePersonId" WHERE ${cited}`,
    ...OF_PERSON.map(
      ([column, table]) => Prisma.sql`SELECT p."caseId" FROM "Citation" c
        JOIN ${name(table)} t ON t."id" = c.${name(column)}
        JOIN "CasePerson" p ON p."id" = t."casePersonId" WHERE ${cited}`,
    ),
    ...WITHIN_ENTRY.map(
      ([column, table, parent, outer]) => Prisma.sql`SELECT p."caseId" FROM "Citation" c
        JOIN ${name(table)} t ON t."id" = c.${name(column)} JOIN ${name(outer)} o ON o."id" = t.${name(parent)}
        JOIN "CasePerson" p ON p."id" = o."casePersonId" WHERE ${cited}`,
    ),
  ]
}

/** The cases that cite a source anywhere, also at what was deleted or retracted; always in one order. */
export const casesCiting = (
  client: Tx,
  sourceId: string,
): Promise<{ id: string; state: CaseState }[]> =>
  client.$queryRaw`SELECT "id"::text, "state"::text FROM "Case"
    WHERE "id" IN (${Prisma.join(waysTo(sourceId), ' UNION ')}) ORDER BY "id"`

/** The sources that a case cites anywhere, also at what was deleted or retracted. */
export async function citedSourceIds(client: Tx, caseId: string): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "sourceId"::text AS id
    FROM (${Prisma.join(waysFrom(caseId), ' UNION ALL ')}) AS cited`
  return rows.map(({ id }) => id)
}

/**
 * Everything that a case cites, by publisher and title, with how many standing facts cite it.
 * Whoever may not read confidential sources learns of those that they exist, and no more.
 */
export async function listCitedSources(staff: Staff, caseId: string): Promise<CitedSource[]> {
  if (!canReadCases(staff)) return []
  const cited = await db.$queryRaw<{ id: string; facts: number }[]>`
    SELECT "sourceId"::text AS id, (count(*) FILTER (WHERE stands))::int AS facts
    FROM (${Prisma.join(waysFrom(caseId), ' UNION ALL ')}) AS cited GROUP BY 1`
  const facts = new Map(cited.map((row) => [row.id, row.facts]))
  const rows = await db.source.findMany({
    where: { id: { in: [...facts.keys()] }, deletedAt: null },
    select: sourceColumns,
  })
  return rows
    .map((row) => toCited(staff, row, facts.get(row.id) ?? 0))
    .sort((a, b) => inOrder(a).localeCompare(inOrder(b), 'en'))
}

/** One source that a case cites; null when it cites no such source. */
export async function getCitedSource(
  staff: Staff,
  caseId: string,
  id: string,
): Promise<CitedSource | null> {
  return (await listCitedSources(staff, caseId)).find((source) => source.id === id) ?? null
}

/** Which of these sources somebody may change, with every case in mind that cites them. */
export async function whichMayEdit(
  staff: Staff,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  // Whoever edits what is published edits every source, and only for others each one is looked up.
  if (canEditSource(staff, ['draft', 'published', 'withdrawn'])) return new Set(ids)
  const may: string[] = []
  for (const id of ids) {
    const cases = await casesCiting(db, id)
    if (
      canEditSource(
        staff,
        cases.map(({ state }) => state),
      )
    )
      may.push(id)
  }
  return new Set(may)
}

type Row = Prisma.SourceGetPayload<{ select: typeof sourceColumns }>

const toCited = (staff: Staff, row: Row, facts: number): CitedSource => ({
  id: row.id,
  version: row.version,
  facts,
  values: row.confidential && !canReadConfidential(staff) ? null : fromSourceColumns(row),
  review: {
    lastVerifiedOn: row.lastVerifiedOn && fromDateColumn(row.lastVerifiedOn),
    addedOn: fromDateColumn(row.createdAt),
    reviewAfterDays: row.reviewAfterDays,
  },
})

// What may not be read comes last, and in no order that would tell anything.
const inOrder = ({ values, id }: CitedSource) =>
  values ? `0${values.publisher}\n${values.title}` : `1${id}`
