import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { type PublicCase, publicCase } from '../cases/public-case'
import { db } from '../db'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { getRecord } from '../record/queries'
import { differenceOf } from './difference'
import { isNeed } from './needs'
import type { Publishing } from './publishing'
import { prepare } from './write'

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
