import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma } from '../db'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import { listChangesSince } from '../history/queries'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { searchPatterns } from '../text/transliterate'
import { type StaffCase, toStaffCase } from '../cases/staff-case'
import { fromDateColumn, toDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { listEntries, recordSelect } from '../record/queries'
import type { ListState, StaffCaseRow } from './case-row'
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
  return toStaffCase({ ...found, entries }, found.publishedAt ?? found.updatedAt)
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

export type StaffCaseFilter = {
  q: string
  state: ListState | undefined
  page: number
  perPage: number
}

const rowSelect = {
  reference: true,
  state: true,
  deletedAt: true,
  reviewDueOn: true,
  updatedAt: true,
  translations: { where: { locale: DEFAULT_LOCALE }, select: { title: true } },
  countries: { select: { countryCode: true }, orderBy: { role: 'asc' } },
  people: {
    orderBy: { position: 'asc' },
    select: {
      status: true,
      person: {
        select: { names: { select: { value: true }, orderBy: { position: 'asc' }, take: 1 } },
      },
    },
  },
} satisfies Prisma.CaseSelect

/**
 * A page of cases, the most recently changed first. Every word of `q` must occur in a name, however it
 * is spelled and in whatever script, in the title or the reference; an address is found by its text.
 */
export async function listStaffCases(
  staff: Staff,
  { q, state, page, perPage }: StaffCaseFilter,
): Promise<{ total: number; items: StaffCaseRow[] }> {
  if (!canReadCases(staff)) return { total: 0, items: [] }
  const where = {
    ...(state === 'deleted'
      ? { deletedAt: { not: null } }
      : { deletedAt: null, ...(state === undefined ? {} : { state }) }),
    ...matching(q),
  } satisfies Prisma.CaseWhereInput
  const [total, rows] = await Promise.all([
    db.case.count({ where }),
    db.case.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { reference: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: rowSelect,
    }),
  ])
  return { total, items: rows.map(toRow) }
}

// The database would take these for "anything" and "any letter".
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** Every word in a name of any script or spelling, the title or the reference; or the text in an address. */
function matching(q: string): Prisma.CaseWhereInput {
  const patterns = searchPatterns(q)
  const address = literally(q.trim().toLowerCase())
  if (address === '') return {}
  const named = patterns.map((ways) => ({
    OR: ways.map((way) => ({ searchText: { contains: way } })),
  }))
  return {
    OR: [
      ...(named.length === 0 ? [] : [{ AND: named }]),
      { slug: { contains: address } },
      { reference: { contains: address, mode: 'insensitive' } },
    ],
  }
}

type Row = Prisma.CaseGetPayload<{ select: typeof rowSelect }>
const toRow = (row: Row): StaffCaseRow => ({
  reference: row.reference,
  title: row.translations[0]?.title ?? row.reference,
  state: row.deletedAt === null ? row.state : 'deleted',
  names: row.people.flatMap(({ person }) => person.names.map((name) => name.value)),
  countries: row.countries.map((country) => country.countryCode),
  statuses: row.people.map((person) => person.status),
  reviewDueOn: row.reviewDueOn && fromDateColumn(row.reviewDueOn),
  updatedAt: row.updatedAt,
})

/**
 * What waits for somebody: how many drafts, unverified figures and reviews that are due `today`, and
 * the oldest published cases.
 */
export async function getStaffWork(
  staff: Staff,
  today: IsoDay,
): Promise<{
  drafts: StaffCaseRow[]
  draftCount: number
  unverified: number
  reviews: StaffCaseRow[]
  reviewCount: number
  stale: StaffCaseRow[]
}> {
  if (!canReadCases(staff))
    return { drafts: [], draftCount: 0, unverified: 0, reviews: [], reviewCount: 0, stale: [] }
  const due = { reviewDueOn: { lte: toDateColumn(today) }, deletedAt: null }
  const [drafts, draftCount, unverified, reviews, reviewCount, stale] = await Promise.all([
    db.case.findMany({
      where: { state: 'draft', deletedAt: null },
      orderBy: { updatedAt: 'desc' },
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: { state: 'draft', deletedAt: null } }),
    db.tally.count({ where: { state: 'reported', case: { deletedAt: null } } }),
    db.case.findMany({
      where: due,
      orderBy: [{ reviewDueOn: 'asc' }, { reference: 'asc' }],
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: due }),
    db.case.findMany({
      where: { state: 'published' },
      orderBy: { updatedAt: 'asc' },
      take: 5,
      select: rowSelect,
    }),
  ])
  return {
    drafts: drafts.map(toRow),
    draftCount,
    unverified,
    reviews: reviews.map(toRow),
    reviewCount,
    stale: stale.map(toRow),
  }
}
