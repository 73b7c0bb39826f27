import 'server-only'
import { type AuditKind, canonicalJson } from '../audit/entry'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canDraftCase, canRunAppeal } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { libertyOf } from '../cases/liberty'
import type { CaseRecord } from '../cases/record'
import { LIBERTY_STATUSES } from '../cases/vocabulary'
import { fromDateColumn } from '../dates/columns'
import { Prisma, type Tx } from '../db'
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales'
import { documentsOf } from '../publishing/documents'
import { getRecord } from '../case-record/queries'
import { type Result, refuse } from '../result'
import { type AppealRow, toPublicAppeal } from './document'
import { appealSelect } from './queries'
import { nobodyRemains } from './remaining'
import type { changedFields } from './rows'
import { type AppealStep, isPossible } from './state'
import type { AppealPause } from './vocabulary'

/**
 * What every change of a case does to its appeals, in the same transaction: they pause when nobody
 * remains to be written for, and what is public of them follows what is public of the case.
 */
export async function settleAppeals(
  tx: Tx,
  record: Recorder,
  caseRecord: CaseRecord,
  now: Date,
): Promise<void> {
  const because = nobodyRemains(caseRecord.people)
  if (because !== null) await pauseAppealsOf(tx, record, caseRecord.id, now, because)
  await republishAppeals(tx, caseRecord.id, now, caseRecord)
}

/**
 * Pauses every live appeal of a case. One that was made live when nobody was in danger any more, for
 * something that remains to be asked for, goes on.
 */
async function pauseAppealsOf(
  tx: Tx,
  record: Recorder,
  caseId: string,
  now: Date,
  because: AppealPause,
): Promise<void> {
  const live = await tx.appeal.findMany({
    where: { caseId, state: 'live', NOT: { someoneRemained: false, forOutcome: true } },
    select: { id: true, number: true, issue: true },
  })
  for (const { id, number, issue } of live) {
    await tx.appeal.update({
      where: { id },
      data: {
        state: 'paused',
        pausedBecause: because,
        stoppedAt: now,
        updatedAt: now,
        version: { increment: 1 },
      },
    })
    record({
      kind: 'appeal_paused',
      objectType: 'Appeal',
      objectId: id,
      caseId,
      detail: { facts: { number, issue, because } },
    })
  }
}

const isPast = (status: string) =>
  LIBERTY_STATUSES.some((known) => known === status && ['free', 'dead'].includes(libertyOf(known)))

/**
 * Makes what is public of the appeals of a case anew: those that are, or were, live, in every language;
 * none while the case itself is not public. Why they paused is told only when the case tells it too: a
 * release that waits for a second person is no news yet.
 */
async function republishAppeals(
  tx: Tx,
  caseId: string,
  now: Date,
  known?: CaseRecord,
): Promise<void> {
  const before = await tx.publishedAppeal.findMany({ where: { caseId } })
  const after = await publishedAppeals(tx, caseId, now, known)
  // Nobody can tell from what is public that something else changed (trust.md R52).
  if (saysTheSame(before, after)) return
  const stood = new Map(before.map((row) => [saidBy(row), row.updatedAt]))
  await tx.publishedAppeal.deleteMany({ where: { caseId } })
  await tx.publishedAppeal.createMany({
    data: after.map((row) => ({ ...row, updatedAt: stood.get(saidBy(row)) ?? now })),
  })
}

type PublishedRow = Awaited<ReturnType<typeof publishedAppeals>>[number]
type StoredRow = Omit<PublishedRow, 'document'> & { document: unknown }

const saidBy = ({ updatedAt: _, actBefore, ...row }: StoredRow) =>
  canonicalJson({ ...row, actBefore: actBefore && fromDateColumn(actBefore) })

/** Whether what is public of the appeals of a case is what should be. */
export function saysTheSame(stored: readonly StoredRow[], due: readonly StoredRow[]): boolean {
  const said = new Set(stored.map(saidBy))
  return stored.length === due.length && due.every((row) => said.has(saidBy(row)))
}

/** What is to be public of the appeals of a case; `known`: its record, when it was read already. */
export async function publishedAppeals(tx: Tx, caseId: string, now: Date, known?: CaseRecord) {
  const rows = await tx.appeal.findMany({
    where: { caseId, liveAt: { not: null } },
    select: appealSelect,
  })
  if (rows.length === 0) return []
  const current = await tx.currentCase.findUnique({
    where: { caseId_locale: { caseId, locale: DEFAULT_LOCALE } },
    select: { statuses: true },
  })
  const caseRecord = known ?? (await getRecord(tx, caseId))
  if (!current || !caseRecord) return []
  const document = documentsOf(caseRecord, now).find(({ locale }) => locale === DEFAULT_LOCALE)
  if (!document) return []
  const told = current.statuses.length > 0 && current.statuses.every(isPast)
  const fromTimeline = ['released', 'died', 'executed']
  return rows.flatMap((row) =>
    LOCALES.map((locale) => ({
      appealId: row.id,
      locale: locale as string,
      slug: row.slug,
      caseId,
      state: row.state as string,
      number: row.number,
      issue: row.issue,
      actBefore: row.actBefore,
      zone: row.zone,
      document: toPublicAppeal(
        row,
        document.document,
        told || !fromTimeline.includes(row.pausedBecause ?? ''),
        locale,
      ),
      updatedAt: now,
    })),
  )
}

/** Of what nobody said nothing is stored. */
export const textsOrNull = (texts: Partial<Record<string, string>>) =>
  Object.keys(texts).length === 0 ? Prisma.DbNull : (texts as Prisma.InputJsonObject)

/**
 * `appeal_state`: not from the state it is in. `own_writing`: somebody else makes it live.
 * `appeal_not_ready`: something is missing (lib/appeals/readiness.ts). `guarded`: the guard of names
 * found something, and nobody said why it may stand.
 */
export type AppealRefusal =
  | 'not_permitted'
  | 'missing'
  | 'source_missing'
  | 'number_taken'
  | 'changed_meanwhile'
  | 'appeal_state'
  | 'own_writing'
  | 'appeal_not_ready'
  | 'guarded'

export type AppealDone = Result<{ id: string }, AppealRefusal>
type StoredAppeal = AppealRow & {
  sourceId: string | null
  writtenById: string | null
  version: number
}
export type About = { tx: Tx; record: Recorder; caseId: string; appeal: StoredAppeal }

/** Who an appeal is written by; null: the machine. */
export const author = (actor: Keeper) => (actor.kind === 'staff' ? actor.id : null)

/** A case that is not deleted. */
export const findCase = (tx: Tx, reference: string) =>
  tx.case.findUnique({ where: { reference, deletedAt: null }, select: { id: true } })

/**
 * Takes a step with one version of an appeal: who saved or did something since is not overtaken. `work`
 * writes; what is public follows.
 */
export async function stepAppeal(
  actor: Keeper,
  reference: string,
  { id, version }: { id: string; version: number },
  step: AppealStep,
  now: Date,
  work: (about: About) => Promise<AppealDone>,
): Promise<AppealDone> {
  if (!may(actor, step === 'edit' || step === 'issue_update' ? canDraftCase : canRunAppeal))
    return refuse('not_permitted')
  return write<{ id: string }, AppealRefusal>(actor, now, async (tx, record) => {
    const found = await findCase(tx, reference)
    const appeal =
      found &&
      (await tx.appeal.findFirst({ where: { id, caseId: found.id }, select: appealSelect }))
    if (!appeal) return refuse('missing')
    const { count } = await tx.appeal.updateMany({
      where: { id, version },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    if (count === 0) return refuse('changed_meanwhile')
    if (!isPossible(step, appeal.state)) return refuse('appeal_state')
    const done = await work({ tx, record, caseId: found.id, appeal })
    if (done.ok) await republishAppeals(tx, found.id, now)
    return done
  })
}

/** Leaves the trace of what was done with an appeal. */
export const tell = (
  { record, caseId, appeal }: About,
  kind: AuditKind,
  detail: {
    facts?: Prisma.InputJsonObject
    reason?: string
    changes?: ReturnType<typeof changedFields>
  },
) => {
  const facts = { number: appeal.number, issue: appeal.issue }
  const { reason, changes } = detail
  record({
    kind,
    objectType: 'Appeal',
    objectId: appeal.id,
    caseId,
    detail: {
      facts: { ...facts, ...(detail.facts as Record<string, string>) },
      ...(reason === undefined || reason === '' ? {} : { reason }),
      ...(changes === undefined ? {} : { changes }),
    },
  })
}
