import 'server-only'
import { freeSlug, nextReference } from '../addresses/write'
import type { AuditDetail } from '../audit/entry'
import { write } from '../audit/write'
import {
  canDeleteCase,
  canDraftCase,
  canEditCase,
  canPublishCase,
  canWithdrawCase,
} from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { dateColumns, fromDateColumn, toDateColumn } from '../dates/columns'
import { type Tx, db } from '../db'
import { getRecord } from '../record/queries'
import { type Result, ok, refuse } from '../result'
import { insertSource } from '../sources/write'
import { factsOf } from '../timeline/facts'
import { insertEvent } from '../timeline/write'
import { contradictionsOf } from './contradictions'
import { recordFactsOf } from './facts-of-record'
import { FIRST_EVENT_TYPES } from './first-event'
import type { CaseEventInput, EditCaseInput, OpenCaseInput, PublishInput } from './input'
import { PUBLIC_CASE_SHAPE } from './public-case'
import { settleCase, unpublishCase } from './write'

export type CaseRefusal =
  | 'missing'
  | 'not_permitted'
  | 'changed_meanwhile'
  | 'not_publishable'
  | 'reason_needed'
  | 'already_published'
  | 'not_published'
  | 'once_published'
  | 'owner_missing'
  | 'already_deleted'
  | 'not_deleted'

type Actor = Staff | System
const may = (actor: Actor, allowed: (staff: Staff) => boolean) =>
  actor.kind === 'system' || allowed(actor)

/**
 * Opens a case as a draft: one person, one country where the harm occurs, and where the person stands,
 * if that is known, as the first entry of the timeline. Answers its reference (country alpha-3, year of
 * registration, counter), which never changes afterwards.
 */
export async function openCase(
  actor: Actor,
  input: OpenCaseInput,
  now: Date,
): Promise<Result<{ reference: string; caseId: string; casePersonId: string }, CaseRefusal>> {
  if (!may(actor, canDraftCase)) return refuse('not_permitted')
  return write<{ reference: string; caseId: string; casePersonId: string }, CaseRefusal>(
    actor,
    now,
    async (tx, record) => {
      const country = await tx.country.findUnique({ where: { code: input.country } })
      if (!country) return refuse('missing')
      const title = input.title ?? input.name
      const reference = await nextReference(tx, country.alpha3, now.getUTCFullYear())
      const caseRecord = await tx.case.create({
        data: {
          reference,
          slug: await freeSlug(tx, title, reference),
          createdAt: now,
          updatedAt: now,
          translations: {
            create: { locale: 'en', title, summary: input.summary ?? '' },
          },
          countries: { create: { countryCode: input.country, role: 'harm' } },
        },
      })
      const person = await tx.person.create({
        data: {
          nationalities: input.nationalities,
          names: {
            create: [
              { value: input.name, kind: 'legal', script: 'Latn', position: 0 },
              ...(input.nameScript
                ? [{ ...input.nameScript, kind: 'transliteration' as const, position: 1 }]
                : []),
            ],
          },
        },
      })
      const casePerson = await tx.casePerson.create({
        data: { caseId: caseRecord.id, personId: person.id, position: 0 },
      })
      record({
        kind: 'case_opened',
        objectType: 'Case',
        objectId: caseRecord.id,
        caseId: caseRecord.id,
        detail: {
          facts: { reference, title, name: input.name, country: input.country },
        },
      })
      if (input.first) {
        const first = toFirstEvent(input.first, casePerson.id)
        const inserted = await insertEvent(tx, caseRecord.id, first, now, null, (source) =>
          insertSource(tx, record, source, caseRecord.id),
        )
        if (!inserted.ok) return refuse('missing')
        record({
          kind: 'case_event_added',
          objectType: 'CaseEvent',
          objectId: inserted.value.id,
          caseId: caseRecord.id,
          detail: { facts: factsOf(first) },
        })
      }
      await settleCase(tx, caseRecord.id, now)
      return ok({ reference, caseId: caseRecord.id, casePersonId: casePerson.id })
    },
  )
}

const toFirstEvent = (
  { status, since, text, source }: NonNullable<OpenCaseInput['first']>,
  casePersonId: string,
): CaseEventInput => ({
  type: FIRST_EVENT_TYPES[status],
  date: since,
  text,
  place: null,
  countryCode: null,
  people: [casePersonId],
  statusEffect: status,
  manner: null,
  sources: [],
  newSource: source,
})

/**
 * Changes what a case says about itself. `input.version` is the one that the editor saw: when
 * somebody saved meanwhile, nothing changes and the answer is `changed_meanwhile`.
 */
export async function editCase(
  actor: Actor,
  reference: string,
  input: EditCaseInput,
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const before = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      include: {
        owner: { select: { id: true, name: true } },
        translations: { where: { locale: 'en' } },
        countries: { orderBy: { countryCode: 'asc' } },
      },
    })
    if (!before) return refuse('missing')
    if (!may(actor, (staff) => canEditCase(staff, before.state))) return refuse('not_permitted')
    const owner = await ownerAfter(tx, before.owner, input.owner)
    if (owner === 'missing') return refuse('owner_missing')
    const { lifecycle, priority, themes, reviewDueOn } = input
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: {
        version: { increment: 1 },
        updatedAt: now,
        internalNote: input.internalNote,
        ownerId: owner?.id ?? null,
        ...(lifecycle && { lifecycle }),
        ...(priority && { priority }),
        ...(themes && { themes }),
        ...(reviewDueOn === undefined
          ? {}
          : { reviewDueOn: reviewDueOn === null ? null : toDateColumn(reviewDueOn) }),
        ...dateColumns('knownAsOf', input.knownAsOf),
      },
    })
    if (count === 0) return refuse('changed_meanwhile')
    await tx.caseTranslation.upsert({
      where: { caseId_locale: { caseId: before.id, locale: 'en' } },
      create: { caseId: before.id, locale: 'en', title: input.title, summary: input.summary },
      update: { title: input.title, summary: input.summary },
    })
    await tx.caseCountry.deleteMany({ where: { caseId: before.id } })
    await tx.caseCountry.createMany({
      data: input.countries.map(({ code, role }) => ({
        caseId: before.id,
        countryCode: code,
        role,
      })),
    })
    const english = before.translations[0]
    const changes = changed(
      {
        title: english?.title ?? '',
        summary: english?.summary ?? '',
        knownAsOf: before.knownAsOfEdtf,
        internalNote: before.internalNote,
        countries: before.countries.map((row) => `${row.countryCode}:${row.role}`).join(' '),
        lifecycle: before.lifecycle,
        priority: before.priority,
        themes: sorted(before.themes),
        owner: before.owner?.name ?? null,
        reviewDueOn: before.reviewDueOn && fromDateColumn(before.reviewDueOn),
      },
      {
        title: input.title,
        summary: input.summary,
        knownAsOf: input.knownAsOf?.edtf ?? null,
        internalNote: input.internalNote,
        countries: [...input.countries]
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map((row) => `${row.code}:${row.role}`)
          .join(' '),
        lifecycle: lifecycle ?? before.lifecycle,
        priority: priority ?? before.priority,
        themes: sorted(themes ?? before.themes),
        owner: owner?.name ?? null,
        reviewDueOn:
          reviewDueOn === undefined
            ? before.reviewDueOn && fromDateColumn(before.reviewDueOn)
            : reviewDueOn,
      },
    )
    record({
      kind: 'case_edited',
      objectType: 'Case',
      objectId: before.id,
      caseId: before.id,
      detail: { changes },
    })
    await settleCase(tx, before.id, now)
    return ok({ version: input.version + 1 })
  })
}

const sorted = (codes: readonly string[]) => [...codes].sort().join(' ')

type Owner = { id: string; name: string } | null

/** Who looks after the case from now on. Whoever did so stays, also when their account was disabled. */
async function ownerAfter(
  tx: Tx,
  before: Owner,
  wanted: string | null | undefined,
): Promise<Owner | 'missing'> {
  if (wanted === undefined || wanted === before?.id) return before
  if (wanted === null) return null
  const found = await tx.user.findFirst({
    where: { id: wanted, disabledAt: null },
    select: { id: true, name: true },
  })
  return found ?? 'missing'
}

type Fields = Record<string, string | null>

function changed(from: Fields, to: Fields): NonNullable<AuditDetail['changes']> {
  const fields = Object.keys(to).filter((field) => from[field] !== to[field])
  return Object.fromEntries(
    fields.map((field) => [field, { from: from[field] ?? null, to: to[field] ?? null }]),
  )
}

/**
 * Publishes a draft. It needs a summary, and an event with a source for everybody in it; where facts
 * contradict each other also a reason, which is kept in the history (`reason_needed`).
 */
export async function publishCase(
  actor: Actor,
  reference: string,
  input: PublishInput,
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: {
        id: true,
        state: true,
        withdrawnAt: true,
        translations: { where: { locale: 'en' } },
        people: {
          select: {
            events: {
              where: {
                caseEvent: { retractedAt: null, internal: false, citations: { some: {} } },
              },
            },
          },
        },
      },
    })
    if (!caseRecord) return refuse('missing')
    if (caseRecord.state === 'published') return refuse('already_published')
    const told = caseRecord.translations[0]?.summary.trim()
    const sourced = caseRecord.people.every((person) => person.events.length > 0)
    if (!told || caseRecord.people.length === 0 || !sourced) return refuse('not_publishable')
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: {
        state: 'published',
        publishedAt: now,
        withdrawnAt: null,
        updatedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return refuse('changed_meanwhile')
    const open = await openContradictions(tx, caseRecord.id)
    const reason = input.reason ?? ''
    if (open.length > 0 && reason === '') return refuse('reason_needed')
    record({
      kind: 'case_published',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      ...(open.length > 0 ? { detail: { reason, facts: { contradictions: open } } } : {}),
    })
    await settleCase(tx, caseRecord.id, now)
    return ok({ version: input.version + 1 })
  })
}

/** The codes of the contradictions that a case has now. */
async function openContradictions(tx: Tx, caseId: string): Promise<string[]> {
  const stored = await getRecord(tx, caseId)
  if (!stored) return []
  return [...new Set(contradictionsOf(recordFactsOf(stored)).map(({ code }) => code))]
}

/** Takes a published case out of everything public at once; its addresses answer 410. */
export async function withdrawCase(
  actor: Actor,
  reference: string,
  input: { version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  if (!may(actor, canWithdrawCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (caseRecord.state !== 'published') return refuse('not_published')
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: { state: 'withdrawn', withdrawnAt: now, updatedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return refuse('changed_meanwhile')
    await unpublishCase(tx, caseRecord.id)
    record({
      kind: 'case_withdrawn',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      detail: { reason: input.reason },
    })
    return ok({ version: input.version + 1 })
  })
}

/**
 * Deletes a draft softly: it leaves every list and can be restored. A case that was public, now or once,
 * is withdrawn instead: its addresses have to say so.
 */
export async function deleteCase(
  actor: Actor,
  reference: string,
  input: { version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return markDeleted(actor, reference, input, { deletedAt: now }, now)
}

/** Brings a deleted draft back as it was. */
export async function restoreCase(
  actor: Actor,
  reference: string,
  input: { version: number },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return markDeleted(actor, reference, input, { deletedAt: null }, now)
}

async function markDeleted(
  actor: Actor,
  reference: string,
  { version, reason }: { version: number; reason?: string },
  { deletedAt }: { deletedAt: Date | null },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const before = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true, publishedAt: true, deletedAt: true },
    })
    if (!before) return refuse('missing')
    if (!may(actor, (staff) => canDeleteCase(staff, before.state))) return refuse('not_permitted')
    const restoring = deletedAt === null
    if (before.state !== 'draft' || before.publishedAt !== null) return refuse('once_published')
    if (restoring !== (before.deletedAt !== null))
      return refuse(restoring ? 'not_deleted' : 'already_deleted')
    const { count } = await tx.case.updateMany({
      // Somebody may publish it at this very moment.
      where: { reference, version, state: 'draft' },
      data: { deletedAt, updatedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return refuse('changed_meanwhile')
    record({
      kind: restoring ? 'case_restored' : 'case_deleted',
      objectType: 'Case',
      objectId: before.id,
      caseId: before.id,
      detail: reason === undefined ? {} : { reason },
    })
    return ok({ version: version + 1 })
  })
}

/**
 * Publishes again every case whose current public document has an older shape than this version reads,
 * and makes every case findable anew. Answers how many were published. Can be broken off and run again.
 */
export async function republishOldShapes(actor: System, now: Date): Promise<number> {
  let published = 0
  for (;;) {
    const old = await db.case.findFirst({
      where: {
        OR: [{ searchText: '' }, { id: { in: await caseIdsOfOldShape() } }],
      },
      select: { id: true, state: true },
    })
    if (!old) return published
    const done = await write(actor, now, async (tx, record) => {
      await settleCase(tx, old.id, now)
      record({
        kind: 'case_republished',
        objectType: 'Case',
        objectId: old.id,
        caseId: old.id,
        detail: { facts: { shape: PUBLIC_CASE_SHAPE } },
      })
      return ok(null)
    })
    if (done.ok && old.state === 'published') published += 1
  }
}

const caseIdsOfOldShape = async (): Promise<string[]> => {
  const rows = await db.currentCase.findMany({
    where: { snapshot: { shape: { lt: PUBLIC_CASE_SHAPE } } },
    distinct: ['caseId'],
    select: { caseId: true },
    take: 100,
  })
  return rows.map(({ caseId }) => caseId)
}
