import 'server-only'
import { toCountriesText } from '../cases/case-form'
import type { EditCaseInput } from '../cases/input'
import type { Fields } from '../cases/merge'
import { dateColumns, fromDateColumn, toDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import type { Versioned } from '../versions/write'

export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCaseRow>>>

/** A case with what its own form shows; null when there is none, or it was deleted. */
export const findCaseRow = (tx: Tx, reference: string) =>
  tx.case.findUnique({
    where: { reference, deletedAt: null },
    include: {
      owner: { select: { id: true, name: true } },
      translations: { where: { locale: 'en' } },
      countries: true,
    },
  })

/** A case's own fields as text, as their form shows them. */
export function textsOfRow(row: CaseRow): Fields {
  const english = row.translations[0]
  return {
    title: english?.title ?? '',
    summary: english?.summary ?? '',
    countries: toCountriesText(
      row.countries.map(({ countryCode, role }) => ({ code: countryCode, role })),
    ),
    knownAsOf: row.knownAsOfEdtf ?? '',
    internalNote: row.internalNote ?? '',
    lifecycle: row.lifecycle,
    priority: row.priority,
    themes: [...row.themes].sort().join(' '),
    owner: row.ownerId ?? '',
    reviewDueOn: row.reviewDueOn ? fromDateColumn(row.reviewDueOn) : '',
  }
}

/** Writes a case's own fields; false when its version is no longer the one that was seen. */
export async function storeCase(
  tx: Tx,
  id: string,
  { lifecycle, priority, themes, reviewDueOn, ...input }: EditCaseInput,
  ownerId: string | null,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id, version: input.version },
    data: {
      version: { increment: 1 },
      updatedAt: now,
      internalNote: input.internalNote,
      ownerId,
      ...(lifecycle && { lifecycle }),
      ...(priority && { priority }),
      ...(themes && { themes }),
      ...(reviewDueOn === undefined
        ? {}
        : { reviewDueOn: reviewDueOn === null ? null : toDateColumn(reviewDueOn) }),
      ...dateColumns('knownAsOf', input.knownAsOf),
    },
  })
  if (count === 0) return false
  const { title, summary } = input
  await tx.caseTranslation.upsert({
    where: { caseId_locale: { caseId: id, locale: 'en' } },
    create: { caseId: id, locale: 'en', title, summary },
    update: { title, summary },
  })
  await tx.caseCountry.deleteMany({ where: { caseId: id } })
  await tx.caseCountry.createMany({
    data: input.countries.map(({ code, role }) => ({ caseId: id, countryCode: code, role })),
  })
  return true
}

/** What versions of a case's own fields are of. */
export const ownFieldsOf = (caseId: string): Versioned & { caseId: string } => ({
  caseId,
  objectType: 'Case',
  objectId: caseId,
})
