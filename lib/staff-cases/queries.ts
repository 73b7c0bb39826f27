import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { fromDateColumn } from '../dates/columns'
import { db, type Prisma } from '../db'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import { listChangesSince } from '../history/queries'
import { type StaffCase, toStaffCase } from '../cases/staff-case'
import { recordSelect } from '../case-record/queries'
import { listEntries } from '../record/queries'
import { type StaffEntry, staffEntriesWithin, toStaffEntry } from '../record/staff-entry'
import { isReference } from './reference'

const staffSelect = {
  ...recordSelect,
  internalNote: true,
  lifecycle: true,
  priority: true,
  owner: { select: { id: true, name: true } },
  reviewDueOn: true,
  createdAt: true,
  updatedAt: true,
  publishedAt: true,
  publishAt: true,
  publishZone: true,
  heldFor: true,
  deletedAt: true,
  events: {
    ...recordSelect.events,
    select: {
      ...recordSelect.events.select,
      version: true,
      correctReason: true,
      retractReason: true,
      enteredAt: true,
    },
  },
  tallies: {
    orderBy: { enteredAt: 'asc' },
    select: {
      id: true,
      quantity: true,
      kind: true,
      channel: true,
      scope: true,
      method: true,
      state: true,
      asOfEdtf: true,
      reportedBy: true,
    },
  },
} satisfies Prisma.CaseSelect

/**
 * One case with all that staff may read, in whatever state; null when there is none. A deleted one is
 * there only for who asks for `deleted` ones too: nothing may be done with it but restoring.
 */
export async function getStaffCase(
  staff: Staff,
  reference: string,
  { deleted = false } = {},
): Promise<StaffCase | null> {
  if (!canReadCases(staff) || !isReference(reference)) return null
  const found = await db.case.findUnique({ where: { reference }, select: staffSelect })
  if (!found || (found.deletedAt !== null && !deleted)) return null
  const entries = await listEntries(db, found.id, ['public', 'internal'])
  const today = fromDateColumn(new Date())
  return toStaffCase({ ...found, entries }, found.publishedAt ?? found.updatedAt, today)
}

/** The record of a case as staff edit it: person by person, and what was deleted. */
export async function getStaffRecord(
  staff: Staff,
  caseRecord: StaffCase,
): Promise<{ people: { id: string; entries: StaffEntry[] }[]; deleted: StaffEntry[] }> {
  if (!canReadCases(staff)) return { people: [], deleted: [] }
  const rows = await listEntries(db, caseRecord.caseId, ['public', 'internal'], {
    deleted: true,
    sealed: true,
  })
  return {
    people: caseRecord.people.map(({ id }) => ({ id, entries: staffEntriesWithin(rows, id) })),
    deleted: rows
      .filter(({ deletedAt }) => deletedAt !== null)
      .map((row) => toStaffEntry(row, rows)),
  }
}

/**
 * What whoever saves second must know: `shown` is what the form's fields would be now, and the rest
 * says who saved since the form was made.
 */
export async function getMeanwhile(
  staff: Staff,
  current: StaffCase,
  sent: Pick<SentForm, 'seenAt'>,
  shown: Pick<SavedMeanwhile, 'fields' | 'version'>,
): Promise<SavedMeanwhile> {
  const changes = await listChangesSince(staff, current.caseId, new Date(sent.seenAt))
  return {
    ...shown,
    seenAt: current.updatedAt.toISOString(),
    saved: changes.map(({ by, at }) => ({ by, at: at.toISOString() })),
  }
}

/** The same for a form that only confirms something about a case, and so has no fields to merge. */
export async function getCaseMeanwhile(
  staff: Staff,
  reference: string,
  sent: SentForm,
): Promise<SavedMeanwhile | null> {
  const current = await getStaffCase(staff, reference)
  if (!current) return null
  return getMeanwhile(staff, current, sent, { fields: sent.base, version: String(current.version) })
}

/** Every country that a case can have, by code. */
export async function listCountryCodes(): Promise<string[]> {
  const rows = await db.country.findMany({ select: { code: true }, orderBy: { code: 'asc' } })
  return rows.map((row) => row.code)
}
