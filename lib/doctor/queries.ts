import 'server-only'
import { canonicalJson } from '../audit/entry'
import { verifyChain } from '../audit/queries'
import type { CaseRecord } from '../cases/record'
import { toPublicCase, toStatusEvent } from '../cases/snapshot'
import { currentStatus } from '../cases/status'
import { sha256 } from '../crypto/digest'
import { fromDateColumns } from '../dates/columns'
import { parsePartialDate } from '../dates/partial-date'
import { db, publicDb } from '../db'
import { readIntact } from '../files/queries'
import { LOCALES } from '../i18n/locales'
import { publishedTallies, tallySelect } from '../messages/write'
import { findCaseRow, textsOfRow } from '../editing/write'
import { type KindCode, kindOf } from '../record/kinds'
import { listEntries, recordSelect } from '../record/queries'
import { listEntryTexts } from '../revisions/queries'
import type { Examination } from './finding'

const PIECE = 200

/** Every case, in pieces, so that memory stays flat at any number of cases. */
async function* everyCase(): AsyncGenerator<CaseRecord> {
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

async function examineStatuses(): Promise<Examination> {
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

async function examineSnapshots(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const caseRecord of everyCase()) {
    const current = await db.currentCase.findMany({
      where: { caseId: caseRecord.id },
      select: { locale: true, snapshot: { select: { contentHash: true, document: true } } },
    })
    const expected = caseRecord.state === 'published' ? LOCALES : []
    if (current.length !== expected.length)
      findings.push(
        `${caseRecord.reference}: ${current.length} public versions, not ${expected.length}`,
      )
    for (const { locale, snapshot } of current) {
      checked += 1
      const known = LOCALES.find((each) => each === locale)
      if (!known) findings.push(`${caseRecord.reference}: a public version in ${locale}`)
      else if (contentHashOf(toPublicCase(caseRecord, known, new Date(0))) !== snapshot.contentHash)
        findings.push(`${caseRecord.reference} (${locale}): the public version is not the record's`)
      else if (contentHashOf(snapshot.document) !== snapshot.contentHash)
        findings.push(`${caseRecord.reference} (${locale}): the public version was altered`)
    }
  }
  return { rule: 'snapshots_match_the_record', checked, findings }
}

/** The hash of a snapshot's content: everything but the instant of its publication. */
function contentHashOf(document: unknown): string {
  const content: Record<string, unknown> = { ...(document as Record<string, unknown>) }
  delete content.publishedAt
  return sha256(canonicalJson(content))
}

async function examineCounts(): Promise<Examination> {
  const findings: string[] = []
  const totals = await db.publishedTotal.findMany()
  for (const { caseId, total } of totals) {
    const [stored, derived, rows, shown] = await Promise.all([
      db.$queryRaw<unknown[]>`SELECT kind::text, channel::text, month::text, quantity, uncovered
        FROM published."PublishedDeedLine" WHERE "caseId" = ${caseId}::uuid AND quantity > 0 ORDER BY 1, 2, 3`,
      db.$queryRaw<
        { uncovered: number }[]
      >`SELECT kind::text, channel::text, month::text, quantity, uncovered
        FROM published.deed_lines(${caseId}::uuid) ORDER BY 1, 2, 3`,
      db.tally.findMany({ where: { caseId }, select: tallySelect }),
      db.publishedTally.findMany({
        where: { caseId },
        select: { id: true, counted: true, quantity: true },
      }),
    ])
    if (canonicalJson(stored) !== canonicalJson(derived))
      findings.push(`case ${caseId}: the public lines are not the sums of the deeds`)
    const tallies = publishedTallies(rows)
    const mark = (each: { id: string; counted: boolean; quantity: number }) =>
      `${each.id} ${each.counted} ${each.quantity}`
    if (canonicalJson(tallies.map(mark).sort()) !== canonicalJson(shown.map(mark).sort()))
      findings.push(`case ${caseId}: the public figures are not the verified tallies`)
    const sum =
      tallies.filter((tally) => tally.counted).reduce((all, tally) => all + tally.quantity, 0) +
      derived.reduce((all, line) => all + line.uncovered, 0)
    if (sum !== total)
      findings.push(`case ${caseId}: the total is ${total}, its ledger gives ${sum}`)
  }
  const [missing] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM "Case" c
    WHERE c.state = 'published' AND NOT EXISTS (SELECT 1 FROM published."PublishedTotal" t WHERE t."caseId" = c.id)`
  if (missing && missing.count > 0) findings.push(`${missing.count} published cases have no total`)
  return { rule: 'counts_are_sums_of_the_ledger', checked: totals.length, findings }
}

async function examineDates(): Promise<Examination> {
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

async function examineSources(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const caseRecord of everyCase()) {
    if (caseRecord.state !== 'published') continue
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

/** Every stored file, also what was deleted softly, is read whole: one after the other. */
async function examineFiles(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  let after = ''
  for (;;) {
    const piece = await db.storedFile.findMany({
      ...(after === '' ? {} : { where: { id: { gt: after } } }),
      orderBy: { id: 'asc' },
      take: PIECE,
      select: { id: true, storageKey: true, sha256: true },
    })
    for (const file of piece) {
      checked += 1
      const read = await readIntact(file)
      if (!read.ok) findings.push(`file ${file.storageKey}: ${WRONG_WITH_FILE[read.error]}`)
    }
    const last = piece.at(-1)
    if (!last) return { rule: 'files_are_as_they_came', checked, findings }
    after = last.id
  }
}

/** Every entry that has versions says what its latest one says: nothing was changed without keeping it. */
async function examineVersions(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  for await (const { id: caseId, reference } of everyCase()) {
    const entries = new Map(
      (await listEntryTexts(caseId)).map((entry) => [`${entry.kind} ${entry.id}`, entry]),
    )
    const latest = await db.revision.findMany({
      where: { caseId },
      orderBy: [{ objectType: 'asc' }, { objectId: 'asc' }, { version: 'desc' }],
      distinct: ['objectType', 'objectId'],
      select: { objectType: true, objectId: true, version: true, fields: true },
    })
    const row = await findCaseRow(db, reference)
    for (const { objectType, objectId, version, fields } of latest) {
      checked += 1
      if (objectType === 'Case') {
        // A deleted draft has no page, and says the same again when it is back.
        if (row && canonicalJson(textsOfRow(row)) !== canonicalJson(fields))
          findings.push(`${reference}: the case is not what its latest version says`)
        continue
      }
      const name = `${objectType} ${objectId}`
      const entry = entries.get(name)
      if (!entry) findings.push(`${reference}: ${name} is gone, and its versions are not`)
      else if (entry.version !== version || !saysTheSame(entry, fields))
        findings.push(`${reference}: ${name} is not what its latest version says`)
    }
  }
  return { rule: 'entries_match_their_versions', checked, findings }
}

// A facility is shared: another entry may have said more of it since.
function saysTheSame(
  { kind, fields }: { kind: KindCode; fields: Readonly<Record<string, string>> },
  kept: unknown,
): boolean {
  const said = new Map(Object.entries(Object(kept)))
  return Object.entries(fields).every(
    ([name, text]) => kindOf(kind).elsewhere?.[name] !== undefined || said.get(name) === text,
  )
}

const WRONG_WITH_FILE = {
  file_lost: 'the storage does not have it',
  file_altered: 'it is not what came',
}

async function examineChain(): Promise<Examination> {
  const { entries, broken } = await verifyChain()
  return {
    rule: 'audit_chain_holds',
    checked: entries,
    findings: broken ? [`the audit chain breaks at entry ${broken.seq} (${broken.why})`] : [],
  }
}

async function examinePublicRole(): Promise<Examination> {
  const rows = await publicDb.$queryRaw<{ name: string; may: boolean }[]>`
    SELECT n.nspname || '.' || c.relname AS name,
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS may
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('published', 'pg_catalog', 'information_schema')
      AND n.nspname NOT LIKE 'pg_toast%' AND n.nspname NOT LIKE 'pg_temp%'`
  return {
    rule: 'public_role_sees_published_alone',
    checked: rows.length,
    findings: rows.filter((row) => row.may).map((row) => `the public role may read ${row.name}`),
  }
}

/** Checks the truth rules on the live data, one examination a rule. Changes nothing. */
export async function examine(): Promise<Examination[]> {
  return [
    await examineStatuses(),
    await examineDates(),
    await examineSnapshots(),
    await examineCounts(),
    await examineSources(),
    await examineVersions(),
    await examineFiles(),
    await examineChain(),
    await examinePublicRole(),
  ]
}
