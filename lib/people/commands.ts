import 'server-only'
import type { Keeper } from '../auth/roles'
import { type RecordRefusal, changeRecord } from '../record/write'
import { type Result, ok } from '../result'
import type { AddPersonInput } from './input'

/** Adds a person to a case, by one name. Answers the id of the CasePerson. */
export async function addPerson(
  actor: Keeper,
  reference: string,
  input: AddPersonInput,
  now: Date,
): Promise<Result<{ id: string }, RecordRefusal>> {
  return changeRecord(actor, reference, now, async ({ tx, caseId, record }) => {
    const position = await tx.casePerson.count({ where: { caseId } })
    const { id } = await tx.casePerson.create({
      data: {
        case: { connect: { id: caseId } },
        position,
        person: {
          create: {
            nationalities: [],
            names: {
              create: { value: input.name, kind: 'legal', script: input.script, position: 0 },
            },
          },
        },
      },
    })
    record({
      kind: 'person_added',
      objectType: 'CasePerson',
      objectId: id,
      detail: { facts: { names: [input.name] } },
    })
    return ok({ id })
  })
}
