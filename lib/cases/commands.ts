import 'server-only'
import type { Keeper } from '../auth/roles'
import { freeSlug, nextReference } from '../addresses/write'
import type { AuditDetail } from '../audit/entry'
import { write } from '../audit/write'
import { canDeleteCase, canDraftCase, canEditCase } from '../auth/policy'
import { may } from '../auth/may'
import { dateColumns, fromDateColumn, toDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { insertSource } from '../sources/write'
import { factsOf } from '../timeline/facts'
import { insertEvent } from '../timeline/write'
import { FIRST_EVENT_TYPES } from './first-event'
import type { CaseEventInput, EditCaseInput, OpenCaseInput } from './input'
import type { CaseRefusal } from './refusal'
import { settleCase } from './write'

/**
 * Opens a case as a draft: one person, one country where the harm occurs, and where the person stands,
 * if that is known, as the first entry of the timeline. Answers its reference (country alpha-3, year of
 * registration, counter), which never changes afterwards.
 */
export async function openCase(
  actor: Keeper,
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
  actor: Keeper,
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
 * Deletes a draft softly: it leaves every list and can be restored. A case that was public, now or once,
 * is withdrawn instead: its addresses have to say so.
 */
export async function deleteCase(
  actor: Keeper,
  reference: string,
  input: { version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return markDeleted(actor, reference, input, { deletedAt: now }, now)
}

/** Brings a deleted draft back as it was. */
export async function restoreCase(
  actor: Keeper,
  reference: string,
  input: { version: number },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  return markDeleted(actor, reference, input, { deletedAt: null }, now)
}

async function markDeleted(
  actor: Keeper,
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
