import 'server-only'
import { canonicalJson } from '../audit/entry'
import type { CaseRecord } from '../cases/record'
import { toStatusEvent } from '../cases/snapshot'
import { currentStatus } from '../cases/status'
import { sha256 } from '../crypto/digest'
import { fromDateColumns } from '../dates/columns'
import { parsePartialDate } from '../dates/partial-date'
import { db } from '../db'
import { LOCALES } from '../i18n/locales'
import { isPublicState } from '../publishing/states'
import { contentText, documentsOf } from '../publishing/documents'
import { kindOf } from '../record/kinds'
import { recordSelect } from '../case-record/queries'
import { listEntries } from '../record/queries'
import type { Examination } from './finding'

const PIECE = 200

/** Every case, in pieces, so that memory stays flat at any number of cases. */
export async function* everyCase(): AsyncGenerator<CaseRecord> {
  let after: string | null = null
  for (;;) {
    const piece: Omit<CaseRecord, 'entries'>[] = await db.case.findMany({
      ...(after === null ? {} : { where: { id: { gt: after } } }),
      orderBy: { id: 'asc' },
      take: PIECE,
      select: recordSelect,
    })
    for (const found of piece)
      yield { ...found, entries: await listEntries(db, found.id, ['public']) }
    const last = piece.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The stored status of each person is the one that follows from the events. */
export async function examineStatuses(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const caseRecord of everyCase()) {
    const events = caseRecord.events.map(toStatusEvent)
    for (const person of caseRecord.people) {
      checked += 1
      const derived = currentStatus(events, person.id)
      const stored = [person.status, person.statusManner, person.statusSinceEdtf]
      const expected = [
        derived?.status ?? null,
        derived?.manner ?? null,
        derived?.since.edtf ?? null,
      ]
      if (canonicalJson(stored) !== canonicalJson(expected))
        findings.push(
          `${caseRecord.reference}: stored status ${stored.join('/')}, the events say ${expected.join('/')}`,
        )
    }
  }
  return { rule: 'statuses_follow_events', checked, findings }
}

/** What is public is what the record says, in every language. */
export async function examineSnapshots(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  // What waits for a second person is in the record and not public yet.
  const held = await db.case.findMany({
    where: { heldFor: { isEmpty: false } },
    select: { id: true },
  })
  const heldBack = new Set(held.map(({ id }) => id))
  for await (const caseRecord of everyCase()) {
    const current = await db.currentCase.findMany({
      where: { caseId: caseRecord.id },
      select: { locale: true, snapshot: { select: { contentHash: true, document: true } } },
    })
    const expected = isPublicState(caseRecord.state) ? LOCALES : []
    if (current.length !== expected.length)
      findings.push(
        `${caseRecord.reference}: ${current.length} public versions, not ${expected.length}`,
      )
    const documents = documentsOf(caseRecord, new Date())
    for (const { locale, snapshot } of current) {
      checked += 1
      const known = documents.find((each) => each.locale === locale)
      if (!known) findings.push(`${caseRecord.reference}: a public version in ${locale}`)
      else if (
        contentHashOf(known.document) !== snapshot.contentHash &&
        !heldBack.has(caseRecord.id)
      )
        findings.push(`${caseRecord.reference} (${locale}): the public version is not the record's`)
      else if (contentHashOf(snapshot.document) !== snapshot.contentHash)
        findings.push(`${caseRecord.reference} (${locale}): the public version was altered`)
    }
  }
  return { rule: 'snapshots_match_the_record', checked, findings }
}

const contentHashOf = (document: unknown) => sha256(contentText(document))

/** Every partial date stands with the bounds that it has. */
export async function examineDates(): Promise<Examination> {
  const rows = await db.$queryRaw<
    { place: string; edtf: string; lower: Date | null; upper: Date | null }[]
  >`SELECT place, edtf, lower, upper FROM "every_partial_date"() ORDER BY 1, 2`
  const findings = rows.flatMap((row) => {
    const stored = fromDateColumns(row.edtf, row.lower, row.upper)
    const parsed = parsePartialDate(row.edtf)
    const same = parsed.ok && canonicalJson(parsed.value) === canonicalJson(stored)
    return same ? [] : [`${row.place}: ${row.edtf} is stored with other bounds than it has`]
  })
  return { rule: 'dates_have_their_bounds', checked: rows.length, findings }
}

/** Nothing is public that no source bears out. */
export async function examineSources(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const caseRecord of everyCase()) {
    if (!isPublicState(caseRecord.state)) continue
    const facts = [
      ...caseRecord.events.filter((event) => event.retractedAt === null),
      ...caseRecord.entries.filter(({ kind }) => kindOf(kind).cite !== null && kind !== 'person'),
    ]
    checked += facts.length
    const without = facts.filter((fact) => fact.citations.length === 0).length
    if (without > 0)
      findings.push(`${caseRecord.reference}: ${without} public facts have no source`)
  }
  return { rule: 'public_facts_have_sources', checked, findings }
}
