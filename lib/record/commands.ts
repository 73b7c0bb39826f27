import 'server-only'
import type { Staff, System } from '../auth/roles'
import { dateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import type { Prisma, Tx } from '../db'
import { type Result, ok } from '../result'
import type { AllegationInput, ChargeInput, DetentionInput, SentenceInput } from './input'
import { type Added, type RecordRefusal, addToRecord, cite, isFit } from './write'

const words = (date: PartialDate | null) => date?.edtf ?? null

/** Adds a charge in the state's words. */
export async function addCharge(
  actor: Staff | System,
  reference: string,
  casePersonId: string,
  input: ChargeInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const fit = await isFit(tx, caseId, { casePersonId, sources: input.sources })
    if (!fit.ok) return fit
    const position = await tx.charge.count({ where: { casePersonId } })
    const charge = await tx.charge.create({
      data: {
        casePersonId,
        position,
        text: input.text,
        law: input.law,
        ...dateColumns('filed', input.filed),
        updates: {
          create: input.updates.map(({ status, date }) => ({
            status,
            ...dateColumns('date', date),
            dateEdtf: date.edtf,
          })),
        },
        citations: cite(input.sources),
      },
    })
    return ok({
      kind: 'charge_added',
      objectType: 'Charge',
      objectId: charge.id,
      detail: { facts: { text: input.text, filed: words(input.filed) } },
    })
  })
}

/** Adds a sentence as imposed. */
export async function addSentence(
  actor: Staff | System,
  reference: string,
  casePersonId: string,
  input: SentenceInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const fit = await isFit(tx, caseId, { casePersonId, sources: input.sources })
    if (!fit.ok) return fit
    const sentence = await tx.sentence.create({
      data: {
        casePersonId,
        kind: input.kind,
        termYears: input.years,
        termMonths: input.months,
        termDays: input.days,
        ...dateColumns('imposed', input.imposed),
        citations: cite(input.sources),
      },
    })
    return ok({
      kind: 'sentence_added',
      objectType: 'Sentence',
      objectId: sentence.id,
      detail: {
        facts: {
          kind: input.kind,
          years: input.years,
          months: input.months,
          days: input.days,
          imposed: words(input.imposed),
        },
      },
    })
  })
}

/** Adds an allegation, with who alleges it. */
export async function addAllegation(
  actor: Staff | System,
  reference: string,
  casePersonId: string,
  input: AllegationInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const fit = await isFit(tx, caseId, { casePersonId, sources: input.sources })
    if (!fit.ok) return fit
    const position = await tx.allegation.count({ where: { casePersonId } })
    const allegation = await tx.allegation.create({
      data: {
        casePersonId,
        position,
        type: input.type,
        ...(input.text === null ? {} : { text: input.text as Prisma.InputJsonObject }),
        perpetrator: input.perpetrator,
        confessionUsedAtTrial: input.confessionUsedAtTrial,
        allegedBy: input.allegedBy,
        ...dateColumns('date', input.date),
        citations: cite(input.sources),
      },
    })
    return ok({
      kind: 'allegation_added',
      objectType: 'Allegation',
      objectId: allegation.id,
      detail: { facts: { type: input.type, allegedBy: input.allegedBy } },
    })
  })
}

/** Adds where somebody is or was held, as far as it is known. */
export async function addDetention(
  actor: Staff | System,
  reference: string,
  casePersonId: string,
  input: DetentionInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const fit = await isFit(tx, caseId, { casePersonId, sources: input.sources })
    if (!fit.ok) return fit
    const facility = input.facility && (await findOrAddFacility(tx, input.facility))
    const detention = await tx.detention.create({
      data: {
        casePersonId,
        facilityId: facility?.id ?? null,
        ...dateColumns('from', input.from),
        ...dateColumns('to', input.to),
        ...dateColumns('asOf', input.asOf),
        citations: cite(input.sources),
      },
    })
    return ok({
      kind: 'detention_added',
      objectType: 'Detention',
      objectId: detention.id,
      detail: { facts: { facility: facility?.name ?? null, asOf: words(input.asOf) } },
    })
  })
}

const findOrAddFacility = (tx: Tx, facility: NonNullable<DetentionInput['facility']>) =>
  tx.facility.upsert({
    where: { countryCode_name: { countryCode: facility.countryCode, name: facility.name } },
    create: facility,
    update: {},
  })
