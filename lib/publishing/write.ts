import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Recorder } from '../audit/write'
import { type PublicCase, PUBLIC_CASE_SHAPE, publicCase } from '../cases/public-case'
import type { CaseRecord } from '../cases/record'
import { sha256 } from '../crypto/digest'
import { forgetWhatIsRefused, pauseForConsent, settleLetters } from '../consent/write'
import { fromDateColumn } from '../dates/columns'
import { noteCorrection } from '../corrections/write'
import type { Tx } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { findHits } from '../guard/guard'
import type { Hit } from '../guard/guarded'
import { listRestrictedNames } from '../guard/queries'
import { republishLedger } from '../messages/write'
import { publishPictures, unpublishPictures } from '../pictures/write'
import { searchTextFor } from '../text/transliterate'
import { type LocaleDocument, contentText, contentTextOfAll, documentsOf } from './documents'
import { disclosedOf, keptInternalOf, newlyRefused } from './kept-internal'
import { newTextsOf } from './guarding'
import { type Need, isApproved, needsOf } from './needs'
import { isAwaitedState, isPublicState } from './states'

/** What would be public of a case now, and what stands in the way. */
export type Prepared = {
  documents: LocaleDocument[]
  /** SHA-256 of what the documents say, in all languages: what an approval binds to. */
  contentHash: string
  /** Nothing of it differs from what is public now. */
  unchanged: boolean
  needs: Need[]
  /** What the guard of names found in what is not public yet. */
  hits: Hit[]
}

/** The columns of a case that say what is public of it. */
const standing = {
  publishedAt: true,
  keptInternal: true,
  heldFor: true,
} as const

/** Makes the documents of a case and finds out what publishing them needs. Changes nothing. */
export async function prepare(tx: Tx, caseRecord: CaseRecord, now: Date): Promise<Prepared> {
  const documents = documentsOf(caseRecord, now)
  const { publishedAt, keptInternal } = await tx.case.findUniqueOrThrow({
    where: { id: caseRecord.id },
    select: standing,
  })
  const current = await currentHashes(tx, caseRecord)
  const last = isPublicState(caseRecord.state) ? current : await lastHashes(tx, caseRecord)
  const isAsIn = (hashes: ReadonlyMap<string, string>) =>
    documents.every(({ locale, document }) => hashes.get(locale) === hashOf(document))
  const unchanged = documents.length > 0 && isAsIn(current)
  const hits = unchanged ? [] : await hitsIn(tx, caseRecord.id, documents)
  return {
    documents,
    hits,
    contentHash: sha256(contentTextOfAll(documents)),
    unchanged,
    needs: needsOf({
      state: caseRecord.state,
      wasPublic: publishedAt !== null,
      sameAsLast: documents.length > 0 && isAsIn(last),
      disclosed: disclosedOf(keptInternal, caseRecord, fromDateColumn(now)),
      guarded: hits.length > 0,
    }),
  }
}

/** What the guard of names finds in the documents that nobody can read yet. */
async function hitsIn(
  tx: Tx,
  caseId: string,
  documents: readonly LocaleDocument[],
): Promise<Hit[]> {
  const rows = await tx.currentCase.findMany({
    where: { caseId },
    select: { snapshot: { select: { document: true } } },
  })
  // A document of an older shape says nothing here that could be compared.
  const before = rows.flatMap(({ snapshot }) => publicCase.safeParse(snapshot.document).data ?? [])
  const texts = newTextsOf(
    documents.map(({ document }) => document),
    before,
  )
  if (texts.length === 0) return []
  const { restricted, allowed } = await listRestrictedNames(tx, caseId)
  return findHits(texts, restricted, allowed)
}

const hashOf = (document: PublicCase) => sha256(contentText(document))

/** The content hashes of what is public now, by language; none when nothing is. */
async function currentHashes(tx: Tx, { id }: CaseRecord): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.currentCase.findMany({
    where: { caseId: id },
    select: { locale: true, snapshot: { select: { contentHash: true } } },
  })
  return new Map(rows.map(({ locale, snapshot }) => [locale, snapshot.contentHash]))
}

/** The same of what was public last, also of a case that was taken from the public since. */
async function lastHashes(tx: Tx, { id }: CaseRecord): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.publishedCase.findMany({
    where: { caseId: id },
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
    distinct: ['locale'],
    select: { locale: true, contentHash: true },
  })
  return new Map(rows.map(({ locale, contentHash }) => [locale, contentHash]))
}

/**
 * What a change of a case ends with, as far as the public is concerned: a request that was made for
 * other content is void; what is public follows the record, unless a second person must look first.
 */
export async function settlePublic(
  tx: Tx,
  record: Recorder,
  caseRecord: CaseRecord,
  now: Date,
  { evenIfHeld = false }: { evenIfHeld?: boolean } = {},
): Promise<void> {
  const { id, state } = caseRecord
  if (!isPublicState(state) && !isAwaitedState(state)) return
  const prepared = await prepare(tx, caseRecord, now)
  await voidStaleReviews(tx, record, caseRecord, prepared.contentHash, now)
  if (!isPublicState(state)) return
  if (prepared.documents.length === 0) await leaveForConsent(tx, record, caseRecord)
  else await follow(tx, record, caseRecord, prepared, now, evenIfHeld)
  await forgetWhatIsRefused(tx, caseRecord, now)
  await settleLetters(tx, id, now)
}

async function follow(
  tx: Tx,
  record: Recorder,
  caseRecord: CaseRecord,
  prepared: Prepared,
  now: Date,
  evenIfHeld: boolean,
) {
  const { id } = caseRecord
  const approvals = await tx.review.findMany({
    where: { caseId: id, state: 'approved', contentHash: prepared.contentHash },
    select: { contentHash: true, needs: true },
  })
  const isFree =
    prepared.unchanged ||
    prepared.needs.length === 0 ||
    isApproved(approvals, prepared.contentHash, prepared.needs)
  if (isFree || evenIfHeld) await putOut(tx, caseRecord, prepared, now)
  else if (await isRefusedSince(tx, caseRecord, now)) await leaveForConsent(tx, record, caseRecord)
  else await holdBack(tx, record, caseRecord, prepared.needs, now)
}

/** Somebody said no to what still stands in what is public, while what would replace it is held back. */
async function isRefusedSince(tx: Tx, caseRecord: CaseRecord, now: Date): Promise<boolean> {
  const { keptInternal } = await tx.case.findUniqueOrThrow({
    where: { id: caseRecord.id },
    select: standing,
  })
  return newlyRefused(keptInternal, caseRecord, fromDateColumn(now)).length > 0
}

/** A case whose consent is gone leaves the public at once; nobody has to agree to that. */
async function leaveForConsent(tx: Tx, record: Recorder, { id }: CaseRecord): Promise<void> {
  await unpublishCase(tx, id)
  await pauseForConsent(tx, record, id)
}

/** What changed stays with staff until somebody else has looked at it. */
async function holdBack(
  tx: Tx,
  record: Recorder,
  caseRecord: CaseRecord,
  needs: Need[],
  now: Date,
) {
  const { id } = caseRecord
  const { keptInternal, heldFor } = await tx.case.findUniqueOrThrow({
    where: { id },
    select: standing,
  })
  await tx.case.update({
    where: { id },
    data: {
      heldFor: needs,
      keptInternal: [
        ...new Set([...keptInternal, ...keptInternalOf(caseRecord, fromDateColumn(now))]),
      ].sort(),
    },
  })
  if (heldFor.length === 0)
    record({
      kind: 'case_held_back',
      objectType: 'Case',
      objectId: id,
      caseId: id,
      detail: { facts: { needs } },
    })
}

/** Takes back the requests and approvals that were for something else than what the case says now. */
export async function voidStaleReviews(
  tx: Tx,
  record: Recorder,
  { id, state }: Pick<CaseRecord, 'id' | 'state'>,
  contentHash: string | null,
  now: Date,
): Promise<void> {
  const waiting = isAwaitedState(state) ? (['open', 'approved'] as const) : (['open'] as const)
  const { count } = await tx.review.updateMany({
    where: {
      caseId: id,
      state: { in: [...waiting] },
      ...(contentHash === null ? {} : { contentHash: { not: contentHash } }),
    },
    data: { state: 'void' },
  })
  if (count === 0) return
  record({ kind: 'review_voided', objectType: 'Case', objectId: id, caseId: id })
  if (isAwaitedState(state))
    await tx.case.update({
      where: { id },
      data: { state: 'draft', publishAt: null, publishZone: null, updatedAt: now },
    })
}

/** Makes the documents public: the only place where a snapshot is written. */
export async function putOut(
  tx: Tx,
  caseRecord: CaseRecord,
  { documents, unchanged }: Pick<Prepared, 'documents' | 'unchanged'>,
  now: Date,
): Promise<void> {
  const caseId = caseRecord.id
  await tx.case.update({
    where: { id: caseId },
    data: { heldFor: [], keptInternal: keptInternalOf(caseRecord, fromDateColumn(now)) },
  })
  // Nobody can tell from what is public that something else changed (trust.md R52).
  if (!unchanged) await writeSnapshots(tx, caseId, caseRecord.version, documents, now)
  await publishPictures(
    tx,
    caseId,
    documents.map(({ document }) => document),
  )
  await publishAddresses(tx, caseRecord)
  await republishLedger(tx, caseId)
}

async function writeSnapshots(
  tx: Tx,
  caseId: string,
  version: number,
  documents: readonly LocaleDocument[],
  now: Date,
) {
  const rows = documents.map(({ locale, document }) => ({ id: randomUUID(), locale, document }))
  const english = documents.find(({ locale }) => locale === DEFAULT_LOCALE)
  if (english) await noteCorrection(tx, caseId, english.document, now)
  await tx.publishedCase.createMany({
    data: rows.map(({ id, locale, document }) => ({
      id,
      caseId,
      locale,
      document,
      contentHash: hashOf(document),
      version,
      shape: PUBLIC_CASE_SHAPE,
      publishedAt: now,
    })),
  })
  await tx.currentCase.deleteMany({ where: { caseId } })
  await tx.currentCase.createMany({
    data: rows.map(({ id, locale, document }) => ({
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
}

async function publishAddresses(tx: Tx, { id: caseId, slug }: CaseRecord) {
  await tx.publishedAddress.upsert({
    where: { slug },
    create: { slug, caseId, current: slug },
    update: { caseId, current: slug },
  })
  await tx.publishedAddress.updateMany({ where: { caseId }, data: { current: slug } })
}

/** Takes a case out of everything public. Its addresses stay, and answer 410. */
export async function unpublishCase(tx: Tx, caseId: string): Promise<void> {
  await tx.currentCase.deleteMany({ where: { caseId } })
  await tx.publishedAddress.updateMany({ where: { caseId }, data: { current: null } })
  await unpublishPictures(tx, caseId)
  await tx.publishedTally.deleteMany({ where: { caseId } })
  await tx.publishedDeedLine.deleteMany({ where: { caseId } })
  await tx.publishedTotal.deleteMany({ where: { caseId } })
  await tx.case.update({ where: { id: caseId }, data: { heldFor: [] } })
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
