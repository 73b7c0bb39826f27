import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { fromDateColumn, toDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { db, type Prisma } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import type { ListState, StaffCaseRow } from '../staff-cases/case-row'
import { searchPatterns } from '../text/transliterate'

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

/** The cases in which a consent that was not withdrawn is to be asked for again. */
const consentDue = (today: IsoDay): Prisma.CaseWhereInput => ({
  deletedAt: null,
  people: {
    some: {
      consents: {
        some: {
          deletedAt: null,
          withdrawnEdtf: null,
          reviewLower: { lte: toDateColumn(today) },
        },
      },
    },
  },
})

/**
 * What waits for somebody: what a second person is to look at, how many drafts, unverified figures,
 * consents and cases that are to be looked at again `today`, and the oldest published cases.
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
  /** Somebody is to be asked again whether they still agree. */
  consents: StaffCaseRow[]
  consentCount: number
  stale: StaffCaseRow[]
  waiting: StaffCaseRow[]
  waitingCount: number
}> {
  if (!canReadCases(staff))
    return {
      ...{ drafts: [], draftCount: 0, unverified: 0, reviews: [], reviewCount: 0 },
      ...{ consents: [], consentCount: 0, stale: [], waiting: [], waitingCount: 0 },
    }
  const due = { reviewDueOn: { lte: toDateColumn(today) }, deletedAt: null }
  const asking = consentDue(today)
  // For a second person: somebody asked for it, or what was changed last is held back until they do.
  const waits = {
    deletedAt: null,
    OR: [{ reviews: { some: { state: 'open' } } }, { heldFor: { isEmpty: false } }],
  } satisfies Prisma.CaseWhereInput
  const [
    drafts,
    draftCount,
    unverified,
    reviews,
    reviewCount,
    consents,
    consentCount,
    stale,
    waiting,
    waitingCount,
  ] = await Promise.all([
    db.case.findMany({
      where: { state: 'draft', deletedAt: null },
      orderBy: { updatedAt: 'desc' },
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: { state: 'draft', deletedAt: null } }),
    db.tally.count({
      where: { state: 'reported', OR: [{ caseId: null }, { case: { deletedAt: null } }] },
    }),
    db.case.findMany({
      where: due,
      orderBy: [{ reviewDueOn: 'asc' }, { reference: 'asc' }],
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: due }),
    db.case.findMany({
      where: asking,
      orderBy: { reference: 'asc' },
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: asking }),
    db.case.findMany({
      where: { state: 'published' },
      orderBy: { updatedAt: 'asc' },
      take: 5,
      select: rowSelect,
    }),
    db.case.findMany({
      where: waits,
      orderBy: [{ updatedAt: 'asc' }, { reference: 'asc' }],
      take: 5,
      select: rowSelect,
    }),
    db.case.count({ where: waits }),
  ])
  return {
    waiting: waiting.map(toRow),
    waitingCount,
    drafts: drafts.map(toRow),
    draftCount,
    unverified,
    reviews: reviews.map(toRow),
    reviewCount,
    consents: consents.map(toRow),
    consentCount,
    stale: stale.map(toRow),
  }
}
