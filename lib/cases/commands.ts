import 'server-only'
import { freeSlug, nextReference } from '../addresses/write'
import type { AuditDetail } from '../audit/entry'
import { write } from '../audit/write'
import { canDraftCase, canEditCase, canPublishCase, canWithdrawCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { dateColumns } from '../dates/columns'
import { db } from '../db'
import { type Result, ok, refuse } from '../result'
import type { EditCaseInput, OpenCaseInput } from './input'
import { PUBLIC_CASE_SHAPE } from './public-case'
import { settleCase, unpublishCase } from './write'

export type CaseRefusal =
  | 'missing'
  | 'not_permitted'
  | 'changed_meanwhile'
  | 'not_publishable'
  | 'already_published'
  | 'not_published'

type Actor = Staff | System
const may = (actor: Actor, allowed: (staff: Staff) => boolean) =>
  actor.kind === 'system' || allowed(actor)

/**
 * Opens a case as a draft: one person, one country where the harm occurs. Answers its reference
 * (country alpha-3, year of registration, counter), which never changes afterwards.
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
      const reference = await nextReference(tx, country.alpha3, now.getUTCFullYear())
      const caseRecord = await tx.case.create({
        data: {
          reference,
          slug: await freeSlug(tx, input.title, reference),
          createdAt: now,
          updatedAt: now,
          translations: {
            create: { locale: 'en', title: input.title, summary: input.summary ?? '' },
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
          facts: { reference, title: input.title, name: input.name, country: input.country },
        },
      })
      await settleCase(tx, caseRecord.id, now)
      return ok({ reference, caseId: caseRecord.id, casePersonId: casePerson.id })
    },
  )
}

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
      where: { reference },
      include: {
        translations: { where: { locale: 'en' } },
        countries: { orderBy: { countryCode: 'asc' } },
      },
    })
    if (!before) return refuse('missing')
    if (!may(actor, (staff) => canEditCase(staff, before.state))) return refuse('not_permitted')
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: {
        version: { increment: 1 },
        updatedAt: now,
        internalNote: input.internalNote,
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

type Fields = Record<string, string | null>

function changed(from: Fields, to: Fields): NonNullable<AuditDetail['changes']> {
  const fields = Object.keys(to).filter((field) => from[field] !== to[field])
  return Object.fromEntries(
    fields.map((field) => [field, { from: from[field] ?? null, to: to[field] ?? null }]),
  )
}

/** Publishes a draft. It needs a summary, and an event with a source for everybody in it. */
export async function publishCase(
  actor: Actor,
  reference: string,
  input: { version: number },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference },
      select: {
        id: true,
        state: true,
        withdrawnAt: true,
        translations: { where: { locale: 'en' } },
        people: {
          select: {
            events: { where: { caseEvent: { retractedAt: null, citations: { some: {} } } } },
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
    record({
      kind: 'case_published',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
    })
    await settleCase(tx, caseRecord.id, now)
    return ok({ version: input.version + 1 })
  })
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
