import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import { write } from '../audit/write'
import { canEditCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { settleCase } from '../cases/write'
import { keyedDigest } from '../crypto/digest'
import { seal } from '../crypto/seal'
import { dateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import type { Prisma, Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import type {
  AllegationInput,
  ChargeInput,
  DetentionInput,
  PersonInput,
  SentenceInput,
} from './input'

export type RecordRefusal = 'missing' | 'not_permitted' | 'person_not_in_case' | 'source_missing'
type Added = { id: string }
type Entry = Omit<AuditEntryDraft, 'caseId'>

/**
 * Adds to the record of a case: the case must exist and the actor may edit it. The work answers the
 * new row and its trace; the case's version rises, and a published case is published anew.
 */
async function addToRecord(
  actor: Staff | System,
  reference: string,
  now: Date,
  work: (tx: Tx, caseId: string) => Promise<Result<Entry, RecordRefusal>>,
): Promise<Result<Added, RecordRefusal>> {
  return write<Added, RecordRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (actor.kind === 'staff' && !canEditCase(actor, caseRecord.state))
      return refuse('not_permitted')
    const entry = await work(tx, caseRecord.id)
    if (!entry.ok) return entry
    await tx.case.update({
      where: { id: caseRecord.id },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    record({ ...entry.value, caseId: caseRecord.id })
    await settleCase(tx, caseRecord.id, now)
    return ok({ id: entry.value.objectId })
  })
}

/** Who in a case is meant, and the citations to write. */
type About = { casePersonId: string; sources: string[] }

async function isFit(tx: Tx, caseId: string, about: About): Promise<Result<null, RecordRefusal>> {
  const person = await tx.casePerson.findUnique({ where: { id: about.casePersonId } })
  if (person?.caseId !== caseId) return refuse('person_not_in_case')
  const known = await tx.source.count({ where: { id: { in: about.sources } } })
  return known === new Set(about.sources).size ? ok(null) : refuse('source_missing')
}

const cite = (sources: string[]) => ({ create: sources.map((sourceId) => ({ sourceId })) })
const words = (date: PartialDate | null) => date?.edtf ?? null

/** Adds a person to a case. Answers the id of the CasePerson. */
export async function addPerson(
  actor: Staff | System,
  reference: string,
  input: PersonInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const position = await tx.casePerson.count({ where: { caseId } })
    const person = await tx.person.create({ data: { nationalities: [] } })
    await describe(tx, person.id, input)
    const casePerson = await tx.casePerson.create({
      data: { caseId, personId: person.id, position },
    })
    return ok({
      kind: 'person_added',
      objectType: 'CasePerson',
      objectId: casePerson.id,
      detail: { facts: factsOf(input) },
    })
  })
}

/** Replaces what is recorded about a person of a case: names, nationalities, occupations. */
export async function describePerson(
  actor: Staff | System,
  reference: string,
  casePersonId: string,
  input: PersonInput,
  now: Date,
): Promise<Result<Added, RecordRefusal>> {
  return addToRecord(actor, reference, now, async (tx, caseId) => {
    const casePerson = await tx.casePerson.findUnique({ where: { id: casePersonId } })
    if (casePerson?.caseId !== caseId) return refuse('person_not_in_case')
    await tx.personName.deleteMany({ where: { personId: casePerson.personId } })
    await describe(tx, casePerson.personId, input)
    return ok({
      kind: 'person_described',
      objectType: 'CasePerson',
      objectId: casePersonId,
      detail: { facts: factsOf(input) },
    })
  })
}

async function describe(tx: Tx, personId: string, input: PersonInput) {
  await tx.person.update({
    where: { id: personId },
    data: {
      nationalities: input.nationalities,
      ...(input.occupations === null ? {} : { occupations: input.occupations }),
      ...(input.characteristics === null
        ? {}
        : {
            characteristicsSealed: seal(input.characteristics, {
              table: 'Person',
              id: personId,
              field: 'characteristics',
            }),
          }),
      version: { increment: 1 },
      names: { create: input.names.map((name, position) => ({ ...name, position })) },
    },
  })
}

// A restricted value is traced by a keyed digest: that it changed can be shown, not what it says.
const factsOf = (input: PersonInput) => ({
  names: input.names.map((name) => name.value),
  nationalities: input.nationalities,
  ...(input.characteristics === null
    ? {}
    : { characteristicsDigest: keyedDigest('audit', input.characteristics) }),
})

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
