// Whether the person may be written to: the correspondence status of the case gates it (field.md 4.9).
import { latestCorrespondence } from '../cases/correspondence'
import { libertyOf } from '../cases/liberty'
import type { PublicCase } from '../cases/public-case'

type People = Pick<PublicCase, 'people'>['people']

/**
 * What is known of letters to the people of a case who are neither free nor dead. One whom letters reach
 * is enough for `open`; where nothing is known of somebody it is `unknown`; `closed` where a stranger's
 * letter reaches nobody.
 */
export function lettersReach(people: People): 'open' | 'unknown' | 'closed' {
  const remaining = people.filter(
    ({ status }) => !['free', 'dead'].includes(libertyOf(status?.status ?? null)),
  )
  const states = remaining.map(({ entries }) => latestCorrespondence(entries)?.state ?? 'unknown')
  if (states.includes('open')) return 'open'
  return states.includes('unknown') ? 'unknown' : 'closed'
}
