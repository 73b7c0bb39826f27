// What became of the people of a campaign: where each stood when it began, and where they stand now.
import { caseAsOf } from '../cases/as-of'
import type { PublicCase, PublicPerson } from '../cases/public-case'
import type { IsoDay, PartialDate } from '../dates/partial-date'

type Status = PublicPerson['status']
/** `before` null: nothing is known of their liberty at that time. */
export type PersonSince = {
  id: string
  name: PublicPerson['names'][number]
  before: Status
  now: Status
  changed: boolean
}

/** The day from which a campaign tells what changed: the first on which it may have begun. */
export const startOf = (period: PartialDate | null): IsoDay | null => period?.lower ?? null

/**
 * Each person of a case, with their status on the day on which the campaign began and now: both are
 * the fold over the public events. That a change came after is no claim about its cause.
 */
export function peopleSince(document: PublicCase, start: IsoDay | null): PersonSince[] {
  const then = start === null ? null : caseAsOf(document, start).caseRecord
  return document.people.flatMap(({ id, names, status }) => {
    const [name] = names
    if (!name) return []
    const before = then?.people.find((person) => person.id === id)?.status ?? null
    const changed =
      start !== null && (before?.status !== status?.status || before?.manner !== status?.manner)
    return [{ id, name, before, now: status, changed }]
  })
}
