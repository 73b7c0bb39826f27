import 'server-only'
import type { Keeper } from '../auth/roles'
import { freeSlug, nextReference } from '../addresses/write'
import { write } from '../audit/write'
import { canDeleteCase, canDraftCase } from '../auth/policy'
import { may } from '../auth/may'
import { type Result, ok, refuse } from '../result'
import { insertSource } from '../sources/write'
import { factsOf } from '../timeline/facts'
import { insertEvent } from '../timeline/write'
import { FIRST_EVENT_TYPES } from './first-event'
import type { CaseEventInput, OpenCaseInput } from './input'
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
      await settleCase(tx, record, caseRecord.id, now)
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
