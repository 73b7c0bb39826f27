import 'server-only'
import type { CaseEventInput } from '../cases/input'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import type { NewSource } from '../sources/write'

type Correction = { correctsId: string; correctReason: string } | null

/**
 * Inserts one timeline entry with its people and citations. Everybody named must be in the case and
 * every cited source must exist; a new source is added on the way.
 */
export async function insertEvent(
  tx: Tx,
  caseId: string,
  input: CaseEventInput,
  now: Date,
  correction: Correction,
  addSource: (source: NewSource) => Promise<string>,
): Promise<Result<{ id: string }, 'person_not_in_case' | 'source_missing'>> {
  const about = [...new Set(input.people)]
  const inCase = await tx.casePerson.count({ where: { id: { in: about }, caseId } })
  if (inCase !== about.length) return refuse('person_not_in_case')
  const known = [...new Set(input.sources)]
  if ((await tx.source.count({ where: { id: { in: known } } })) !== known.length)
    return refuse('source_missing')
  const sources = input.newSource ? [...known, await addSource(input.newSource)] : known
  const event = await tx.caseEvent.create({
    data: {
      caseId,
      type: input.type,
      ...dateColumns('date', input.date),
      dateEdtf: input.date.edtf,
      countryCode: input.countryCode,
      place: input.place,
      text: { en: input.text },
      statusEffect: input.statusEffect,
      manner: input.manner,
      enteredAt: now,
      ...correction,
      people: { create: about.map((casePersonId) => ({ casePersonId })) },
      citations: { create: sources.map((sourceId) => ({ sourceId })) },
    },
  })
  return ok({ id: event.id })
}
