import 'server-only'
import type { Staff, System } from '../auth/roles'
import { keyedDigest } from '../crypto/digest'
import { seal } from '../crypto/seal'
import type { Tx } from '../db'
import type { PersonInput } from './input'
import { type Added, type RecordRefusal, addToRecord } from '../record/write'
import { type Result, ok, refuse } from '../result'

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
