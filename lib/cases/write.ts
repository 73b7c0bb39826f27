import 'server-only'
import { randomUUID } from 'node:crypto'
import { noteCorrection } from '../corrections/write'
import { sha256 } from '../crypto/digest'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { republishLedger } from '../messages/write'
import { contentText, documentsOf } from '../publishing/documents'
import { getRecord } from '../record/queries'
import { searchTextFor } from '../text/transliterate'
import { PUBLIC_CASE_SHAPE, type PublicCase } from './public-case'
import type { CaseRecord } from './record'
import { namesOf, toStatusEvent } from './snapshot'
import { currentStatus } from './status'

/**
 * What every change of a case ends with: the statuses follow the events, and a published case is
 * published anew, in the same transaction.
 */
export async function settleCase(tx: Tx, caseId: string, now: Date): Promise<void> {
  // A draft is searched for by the names in it, and has no page that the rest would stand on.
  const stored = await getRecord(tx, caseId, { draft: ['personName'] })
  if (!stored) throw new Error('a case that does not exist cannot be settled')
  const caseRecord = await projectStatuses(tx, stored)
  await tx.case.update({ where: { id: caseId }, data: { searchText: staffSearchText(caseRecord) } })
  if (caseRecord.state === 'published') await publishSnapshots(tx, caseRecord, now)
}

/** Writes the present status of each person as it follows from the events; answers the record so. */
async function projectStatuses(tx: Tx, caseRecord: CaseRecord): Promise<CaseRecord> {
  const events = caseRecord.events.map(toStatusEvent)
  const people: CaseRecord['people'] = []
  for (const person of caseRecord.people) {
    const derived = currentStatus(events, person.id)
    const columns = {
      status: derived?.status ?? null,
      statusManner: derived?.manner ?? null,
      ...dateColumns('statusSince', derived?.since ?? null),
    }
    await tx.casePerson.update({
      where: { id: person.id },
      data: { ...columns, statusEventId: derived?.eventId ?? null },
    })
    people.push({ ...person, ...columns })
  }
  return { ...caseRecord, people }
}

async function publishSnapshots(tx: Tx, caseRecord: CaseRecord, now: Date) {
  const caseId = caseRecord.id
  const versions = documentsOf(caseRecord, now).map(({ locale, document }) => ({
    id: randomUUID(),
    locale,
    document,
    contentHash: sha256(contentText(document)),
  }))
  const english = versions.find(({ locale }) => locale === DEFAULT_LOCALE)
  if (english) await noteCorrection(tx, caseId, english.document, now)
  await tx.publishedCase.createMany({
    data: versions.map(({ id, locale, document, contentHash }) => ({
      id,
      caseId,
      locale,
      document,
      contentHash,
      version: caseRecord.version,
      shape: PUBLIC_CASE_SHAPE,
      publishedAt: now,
    })),
  })
  await tx.currentCase.deleteMany({ where: { caseId } })
  await tx.currentCase.createMany({
    data: versions.map(({ id, locale, document }) => ({
      caseId,
      locale,
      snapshotId: id,
      reference: document.reference,
      slug: document.slug,
      title: document.title.text,
      countryCodes: document.countries.map((country) => country.code),
      statuses: statusesOf(document),
      searchText: searchTextOf(document),
      updatedAt: now,
    })),
  })
  await publishAddresses(tx, caseRecord)
  await republishLedger(tx, caseId)
}

async function publishAddresses(tx: Tx, caseRecord: CaseRecord) {
  const { id: caseId, slug } = caseRecord
  await tx.publishedAddress.upsert({
    where: { slug },
    create: { slug, caseId, current: slug },
    update: { current: slug },
  })
  await tx.publishedAddress.updateMany({ where: { caseId }, data: { current: slug } })
}

/** Takes a case out of everything public. Its addresses stay, and answer 410. */
export async function unpublishCase(tx: Tx, caseId: string): Promise<void> {
  await tx.currentCase.deleteMany({ where: { caseId } })
  await tx.publishedAddress.updateMany({ where: { caseId }, data: { current: null } })
  await tx.publishedTally.deleteMany({ where: { caseId } })
  await tx.publishedDeedLine.deleteMany({ where: { caseId } })
  await tx.publishedTotal.deleteMany({ where: { caseId } })
}

const statusesOf = (document: PublicCase) => [
  ...new Set(document.people.flatMap((person) => (person.status ? [person.status.status] : []))),
]

const searchTextOf = (document: PublicCase) =>
  searchTextFor([
    document.title.text,
    document.reference,
    ...document.people.flatMap((person) => person.names.map((name) => name.value)),
  ])

// Of a draft too, and of names that are in no snapshot.
const staffSearchText = (caseRecord: CaseRecord) =>
  searchTextFor([
    ...caseRecord.translations.map(({ title }) => title),
    caseRecord.reference,
    ...caseRecord.people.flatMap(({ id }) =>
      namesOf(caseRecord.entries, id).map(({ value }) => value),
    ),
  ])
