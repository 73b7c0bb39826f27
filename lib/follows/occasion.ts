// Of what followers are told.
import * as z from 'zod'
import { canonicalJson } from '../audit/entry'
import type { PublicCase } from '../cases/public-case'

/**
 * What happened, as it is stored: ids alone. What is told is read from what is public when the mail
 * leaves. `people`: whose status changed, by their ids in the public document.
 */
export const occasionDetail = z.strictObject({ people: z.array(z.string()) })
export type OccasionDetail = z.infer<typeof occasionDetail>

/** `key` names what happened, so that it is told once, however often it is said. */
export type OccasionSaid =
  | { kind: 'status_changed'; key: string; people: readonly string[] }
  | { kind: 'appeal_published'; key: string }

/**
 * Whose public status differs between two public documents of a case, by their ids. Only people who
 * stand in both are compared: who comes or goes has no news of their liberty. A date that is known
 * better now is none either.
 */
export function changedPeople(
  before: Pick<PublicCase, 'people'>,
  after: Pick<PublicCase, 'people'>,
): string[] {
  const said = ({ status }: PublicCase['people'][number]) =>
    canonicalJson(status && [status.status, status.manner])
  const known = new Map(before.people.map((person) => [person.id, said(person)]))
  return after.people
    .filter((person) => {
      const then = known.get(person.id)
      return then !== undefined && person.status !== null && then !== said(person)
    })
    .map(({ id }) => id)
}
