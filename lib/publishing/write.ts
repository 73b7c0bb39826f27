import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Recorder } from '../audit/write'
import { republishCampaignsOf } from '../campaigns/write'
import { type PublicCase, PUBLIC_CASE_SHAPE } from '../cases/public-case'
import type { CaseRecord } from '../cases/record'
import { forgetWhatIsRefused, pauseForConsent, settleLetters } from '../consent/write'
import { formerDocument, noteCorrection } from '../corrections/write'
import { fromDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { changedPeople } from '../follows/occasion'
import { tellFollowers } from '../follows/write'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { republishLedger, unpublishLedger } from '../messages/write'
import { publishAsks, unpublishAsks } from '../outcomes/write'
import { publishPictures, unpublishPictures } from '../pictures/write'
import { searchTextFor } from '../text/transliterate'
import type { LocaleDocument } from './documents'
import { keptInternalOf, newlyRefused } from './kept-internal'
import { type Need, isApproved } from './needs'
import { type Prepared, hashOf, prepare } from './queries'
import { isAwaitedState, isPublicState } from './states'

/** The columns of a case that say what staff keep back of it. */
const standing = { keptInternal: true, heldFor: true } as const

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
  if (prepared.documents.length === 0) await leaveForConsent(tx, record, caseRecord, now)
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
  else if (await isRefusedSince(tx, caseRecord, now))
    await leaveForConsent(tx, record, caseRecord, now)
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
async function leaveForConsent(
  tx: Tx,
  record: Recorder,
  { id }: CaseRecord,
  now: Date,
): Promise<void> {
  await unpublishCase(tx, id, now)
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
  await republishCampaignsOf(tx, caseId, now)
}

async function writeSnapshots(
  tx: Tx,
  caseId: string,
  version: number,
  documents: readonly LocaleDocument[],
  now: Date,
) {
  const rows = documents.map(({ locale, document }) => ({ id: randomUUID(), locale, document }))
  const english = rows.find(({ locale }) => locale === DEFAULT_LOCALE)
  const before = english ? await formerDocument(tx, caseId) : null
  if (english && before) await noteCorrection(tx, caseId, { before, after: english.document }, now)
  if (english) await publishAsks(tx, caseId, english.document)
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
  if (english && before) {
    const people = changedPeople(before, english.document)
    // One mail for one publication, whoever of the case it is about.
    if (people.length > 0)
      await tellFollowers(
        tx,
        caseId,
        { kind: 'status_changed', key: `snapshot ${english.id}`, people },
        now,
      )
  }
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
export async function unpublishCase(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.currentCase.deleteMany({ where: { caseId } })
  await tx.publishedAddress.updateMany({ where: { caseId }, data: { current: null } })
  await unpublishPictures(tx, caseId)
  await unpublishAsks(tx, caseId)
  await unpublishLedger(tx, caseId)
  await republishCampaignsOf(tx, caseId, now)
  await tx.publishedAppeal.deleteMany({ where: { caseId } })
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
