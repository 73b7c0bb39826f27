import 'server-only'
import { canReportAny, canReportTally, isCoordinator } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Tx } from '../db'
import { checkSheet } from './check'
import type { Checked } from './columns'
import { parseSheet } from './parse'

/** What is known of a sheet: whose it is, and what bringing it in would do. */
export type StaffSheet = {
  id: string
  uploadedBy: string | null
  uploadedAt: Date
  importedAt: Date | null
  /** How many figures it brought in. */
  rows: number
  checked: Checked
}

/** A sheet as it would be brought in now; null when there is none, or it is none of theirs. */
export async function getSheet(staff: Staff, id: string): Promise<StaffSheet | null> {
  if (!canReportAny(staff)) return null
  const row = await db.tallySheet.findUnique({
    where: { id },
    select: {
      id: true,
      content: true,
      uploadedById: true,
      uploadedAt: true,
      importedAt: true,
      rows: true,
      uploadedBy: { select: { name: true } },
    },
  })
  if (!row || (isCoordinator(staff) && row.uploadedById !== staff.id)) return null
  return {
    id: row.id,
    uploadedBy: row.uploadedBy?.name ?? null,
    uploadedAt: row.uploadedAt,
    importedAt: row.importedAt,
    rows: row.rows,
    checked: await checkContent(db, staff, row.content),
  }
}

/** Reads a sheet and compares it with the ledger as it is now. */
export async function checkContent(client: Tx, staff: Staff, content: string): Promise<Checked> {
  const parsed = parseSheet(content)
  if (!parsed.ok) return { ready: [], same: [], problems: parsed.error }
  const references = [...new Set(parsed.value.map(({ cells }) => cells.case.toUpperCase()))]
  const [cases, campaigns, sections] = await Promise.all([
    client.case.findMany({
      where: { reference: { in: references }, deletedAt: null, state: { not: 'archived' } },
      select: { id: true, reference: true },
    }),
    client.campaign.findMany({ select: { slug: true } }),
    client.section.findMany({ select: { id: true, code: true } }),
  ])
  const figures = await client.tally.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, state: { in: ['reported', 'verified'] } },
    select: {
      caseId: true,
      sectionId: true,
      kind: true,
      channel: true,
      scope: true,
      quantity: true,
      periodEdtf: true,
      asOfEdtf: true,
      campaign: { select: { slug: true } },
    },
  })
  return checkSheet(parsed.value, {
    cases: new Map(cases.map(({ reference, id }) => [reference, id])),
    campaigns: new Set(campaigns.map(({ slug }) => slug)),
    sections: new Map(sections.map(({ code, id }) => [code, id])),
    figures: figures.flatMap(({ caseId, campaign, periodEdtf, asOfEdtf, ...rest }) =>
      caseId === null
        ? []
        : [
            {
              ...rest,
              caseId,
              campaign: campaign?.slug ?? null,
              period: periodEdtf,
              asOf: asOfEdtf,
            },
          ],
    ),
    mayReport: (sectionId) => canReportTally(staff, sectionId),
  })
}
