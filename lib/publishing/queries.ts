import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { PUBLIC_CASE_SHAPE, type PublicCase, publicCase } from '../cases/public-case'
import type { CaseRecord } from '../cases/record'
import { sha256 } from '../crypto/digest'
import { fromDateColumn } from '../dates/columns'
import { type Tx, db } from '../db'
import { findHits } from '../guard/guard'
import type { Hit } from '../guard/guarded'
import { listRestrictedNames } from '../guard/queries'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { getRecord } from '../case-record/queries'
import { differenceOf } from './difference'
import { type LocaleDocument, contentText, contentTextOfAll, documentsOf } from './documents'
import { newTextsOf } from './guarding'
import { disclosedOf } from './kept-internal'
import { type Need, isNeed, needsOf } from './needs'
import type { Publishing } from './publishing'
import { isPublicState } from './states'

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

/** Makes the documents of a case and finds out what publishing them needs. Changes nothing. */
export async function prepare(tx: Tx, caseRecord: CaseRecord, now: Date): Promise<Prepared> {
  const documents = documentsOf(caseRecord, now)
  const { publishedAt, keptInternal } = await tx.case.findUniqueOrThrow({
    where: { id: caseRecord.id },
    select: { publishedAt: true, keptInternal: true },
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

/** The content hash of a document: what it says, and not when it was published. */
export const hashOf = (document: PublicCase) => sha256(contentText(document))

/** The content hashes of what is public now, by language; none when nothing is. */
async function currentHashes(tx: Tx, { id }: CaseRecord): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.currentCase.findMany({
    // What has an older shape has to be made anew, whatever it says.
    where: { caseId: id, snapshot: { shape: PUBLIC_CASE_SHAPE } },
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

/** Everything that the page for publishing a case shows; null when there is no such case. */
export async function getPublishing(
  staff: Staff,
  caseId: string,
  now: Date,
): Promise<Publishing | null> {
  const caseRecord = canReadCases(staff) ? await getRecord(db, caseId) : null
  if (!caseRecord) return null
  const [prepared, current, last] = await Promise.all([
    prepare(db, caseRecord, now),
    db.currentCase.findUnique({
      where: { caseId_locale: { caseId, locale: DEFAULT_LOCALE } },
      select: { snapshot: { select: { document: true } } },
    }),
    db.review.findFirst({
      where: { caseId, state: { not: 'void' } },
      orderBy: { requestedAt: 'desc' },
      include: { requestedBy: { select: { name: true } }, decidedBy: { select: { name: true } } },
    }),
  ])
  const before = current && publicCase.parse(current.snapshot.document)
  const after = inLanguage(prepared.documents, DEFAULT_LOCALE)
  return {
    needs: prepared.needs,
    hits: prepared.hits,
    before,
    after,
    changes: after === null ? [] : differenceOf(before, after),
    review:
      last?.state === 'open'
        ? {
            requestedBy: last.requestedBy?.name ?? '',
            requestedAt: last.requestedAt,
            isOwn: last.requestedById === staff.id,
            reason: last.reason,
            publishAt: last.publishAt,
            publishZone: last.publishZone,
            isStale:
              last.contentHash !== prepared.contentHash ||
              !prepared.needs.every((need) => last.needs.filter(isNeed).includes(need)),
          }
        : null,
    declined:
      last?.state === 'declined' && last.decidedAt
        ? { by: last.decidedBy?.name ?? '', at: last.decidedAt, reason: last.decision ?? '' }
        : null,
  }
}

/** The public page of a case as it would be if it were published now; null when it cannot be. */
export async function getPreview(
  staff: Staff,
  caseId: string,
  locale: Locale,
  now: Date,
): Promise<PublicCase | null> {
  const caseRecord = canReadCases(staff) ? await getRecord(db, caseId) : null
  if (!caseRecord) return null
  const { documents } = await prepare(db, caseRecord, now)
  return inLanguage(documents, locale)
}

function inLanguage(
  documents: readonly { locale: Locale; document: PublicCase }[],
  wanted: Locale,
) {
  return documents.find(({ locale }) => locale === wanted)?.document ?? null
}
