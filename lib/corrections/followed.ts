// A corrected entry of the timeline is a new row with a new id. For whoever reads the log it is the
// same entry, corrected.
import type { PublicCase } from '../cases/public-case'

/** What each entry of the timeline corrects, by its id; null: nothing. */
export type Corrects = ReadonlyMap<string, string | null>

/**
 * The former document with the entries under the ids that they have now: one that a later row put
 * right, or that stands again because its correction was taken back, is found under its new id.
 */
export function followed(before: PublicCase, after: PublicCase, corrects: Corrects): PublicCase {
  const was = new Set(before.events.map(({ id }) => id))
  const is = new Set(after.events.map(({ id }) => id))
  const gone = [...was].filter((id) => !is.has(id))
  const names = new Map<string, string>()
  for (const id of [...is].filter((each) => !was.has(each))) {
    const former = gone.find((each) => reaches(id, each, corrects) || reaches(each, id, corrects))
    if (former !== undefined && !names.has(former)) names.set(former, id)
  }
  const nameOf = (id: string) => names.get(id) ?? id
  return {
    ...before,
    events: before.events.map((event) => ({
      ...event,
      id: nameOf(event.id),
      links: event.links.map((link) => ({ ...link, to: nameOf(link.to) })),
    })),
  }
}

/** Whether an entry corrects another, directly or through others. */
function reaches(from: string, to: string, corrects: Corrects): boolean {
  const seen = new Set<string>()
  let next = corrects.get(from) ?? null
  while (next !== null && !seen.has(next)) {
    if (next === to) return true
    seen.add(next)
    next = corrects.get(next) ?? null
  }
  return false
}
