import 'server-only'
import { randomUUID } from 'node:crypto'
import { canonicalJson } from '../audit/entry'
import { write } from '../audit/write'
import { canReportAny } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { sha256 } from '../crypto/digest'
import { dateColumns } from '../dates/columns'
import { db, type Prisma } from '../db'
import type { SentFile } from '../http/upload'
import { type Result, ok, refuse } from '../result'
import { insertSource } from '../sources/write'
import { lockCases } from '../tallies/write'
import { MOST_SHEET_BYTES } from './columns'
import { checkContent } from './queries'

export type SheetRefusal =
  | 'missing'
  | 'not_permitted'
  | 'no_file'
  | 'file_too_large'
  | 'not_text'
  | 'already_imported'
  | 'sheet_has_problems'
  | 'nothing_new'

/**
 * Takes a sheet in to be looked at; nothing of it counts or waits yet. The same file is the same sheet,
 * whoever brings it again. Refuses what is not text in UTF-8.
 */
export async function uploadSheet(
  staff: Staff,
  { bytes }: Pick<SentFile, 'bytes'>,
  now: Date,
): Promise<Result<{ id: string }, SheetRefusal>> {
  if (!canReportAny(staff)) return refuse('not_permitted')
  if (bytes.length === 0) return refuse('no_file')
  if (bytes.length > MOST_SHEET_BYTES) return refuse('file_too_large')
  const content = textOf(bytes)
  if (content === null) return refuse('not_text')
  const digest = sha256(bytes)
  const known = await db.tallySheet.findUnique({ where: { sha256: digest }, select: { id: true } })
  if (known) return ok(known)
  return write<{ id: string }, SheetRefusal>(staff, now, async (tx, record) => {
    const id = randomUUID()
    await tx.tallySheet.createMany({
      data: { id, sha256: digest, content, uploadedById: staff.id, uploadedAt: now },
      // Of two who bring the same file at once, both have the one sheet.
      skipDuplicates: true,
    })
    const sheet = await tx.tallySheet.findUniqueOrThrow({ where: { sha256: digest } })
    record({
      kind: 'sheet_uploaded',
      objectType: 'TallySheet',
      objectId: sheet.id,
      detail: { facts: { sha256: digest, bytes: bytes.length } },
    })
    return ok({ id: sheet.id })
  })
}

/** The text of a file; null: it is in another encoding, or no text at all. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Brings a sheet in: every row becomes a reported figure, or none does. Rows that the ledger has already
 * change nothing; one that contradicts it stops the whole sheet. One audit entry has a digest of the
 * rows. A second person verifies what was brought in.
 */
export async function importSheet(
  staff: Staff,
  id: string,
  now: Date,
): Promise<Result<{ imported: number }, SheetRefusal>> {
  if (!canReportAny(staff)) return refuse('not_permitted')
  return write<{ imported: number }, SheetRefusal>(staff, now, async (tx, record) => {
    await tx.$queryRaw`SELECT 1 FROM "TallySheet" WHERE "id" = ${id}::uuid FOR UPDATE`
    const sheet = await tx.tallySheet.findUnique({ where: { id } })
    if (!sheet) return refuse('missing')
    if (sheet.importedAt !== null) return refuse('already_imported')
    const read = await checkContent(tx, staff, sheet.content)
    // Of two sheets for one case, the second waits here and is compared with what the first brought in.
    await lockCases(
      tx,
      read.ready.map(({ caseId }) => caseId),
    )
    const { ready, problems } = await checkContent(tx, staff, sheet.content)
    if (problems.length > 0) return refuse('sheet_has_problems')
    if (ready.length === 0) return refuse('nothing_new')
    const sourceId = await insertSource(tx, record, sourceOf(staff, sheet.sha256), undefined)
    const campaigns = await tx.campaign.findMany({ select: { id: true, slug: true } })
    const campaignId = new Map(campaigns.map((campaign) => [campaign.slug, campaign.id]))
    const rows = ready.map(({ caseId, input }) => ({ id: randomUUID(), caseId, input }))
    await tx.tally.createMany({
      data: rows.map(({ id: tallyId, caseId, input }) => ({
        id: tallyId,
        caseId,
        campaignId: input.campaign === null ? null : (campaignId.get(input.campaign) ?? null),
        sectionId: input.sectionId,
        quantity: input.quantity,
        channel: input.channel,
        kind: input.kind,
        scope: input.scope,
        method: input.method,
        ...dateColumns('period', input.period),
        ...dateColumns('asOf', input.asOf),
        asOfEdtf: input.asOf.edtf,
        reportedBy: input.reportedBy,
        ...(input.text === null ? {} : { text: input.text as Prisma.InputJsonObject }),
        enteredById: staff.id,
        enteredAt: now,
        sheetId: id,
      })),
    })
    await tx.citation.createMany({ data: rows.map((row) => ({ sourceId, tallyId: row.id })) })
    await tx.tallySheet.update({ where: { id }, data: { importedAt: now, rows: rows.length } })
    record({
      kind: 'tallies_imported',
      objectType: 'TallySheet',
      objectId: id,
      detail: {
        facts: {
          rows: rows.length,
          sha256: sheet.sha256,
          digest: sha256(canonicalJson(rows.map(({ caseId, input }) => [caseId, input]))),
        },
      },
    })
    return ok({ imported: rows.length })
  })
}

/** The sheet itself, as that on which its figures rest: for staff, and never public. */
const sourceOf = ({ name }: Staff, digest: string) => ({
  kind: 'other' as const,
  publisher: name,
  title: `Spreadsheet ${digest.slice(0, 12)}`,
  url: null,
  accessed: null,
  confidential: true,
})
