import 'server-only'
import type { EventLink } from '../cases/event-links'
import type { CaseEventInput } from '../cases/input'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import type { NewSource } from '../sources/write'

type Correction = { correctsId: string; correctReason: string } | null

export type InsertRefusal = 'person_not_in_case' | 'source_missing' | 'linked_entry_missing'

/**
 * Inserts one timeline entry with its people, citations and links. Everybody named must be in the case,
 * every cited source must exist, and every linked entry must be in the case and stand; a new source is
 * added on the way. A correction takes over the links to and from the entry that it corrects; its own,
 * when the input names any or none.
 */
export async function insertEvent(
  tx: Tx,
  caseId: string,
  input: CaseEventInput,
  now: Date,
  correction: Correction,
  addSource: (source: NewSource) => Promise<string>,
): Promise<Result<{ id: string }, InsertRefusal>> {
  const about = [...new Set(input.people)]
  const inCase = await tx.casePerson.count({ where: { id: { in: about }, caseId } })
  if (inCase !== about.length) return refuse('person_not_in_case')
  const known = [...new Set(input.sources)]
  if ((await tx.source.count({ where: { id: { in: known } } })) !== known.length)
    return refuse('source_missing')
  const links = input.links ?? (await linksOf(tx, correction))
  if (!(await areStanding(tx, caseId, links, correction))) return refuse('linked_entry_missing')
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
      certainty: input.certainty ?? 'unknown',
      internal: input.internal ?? false,
      enteredAt: now,
      ...correction,
      people: { create: about.map((casePersonId) => ({ casePersonId })) },
      citations: { create: await citationsOf(tx, sources, correction) },
    },
  })
  const fromThis = links.map(({ to, kind }) => ({ fromId: event.id, toId: to, kind }))
  const toThis = (await linkedTo(tx, correction)).map((row) => ({ ...row, toId: event.id }))
  await tx.caseEventLink.createMany({ data: [...fromThis, ...toThis] })
  return ok({ id: event.id })
}

/** What an entry cites. A correction keeps where in a source, and in which words, it says so. */
async function citationsOf(tx: Tx, sources: readonly string[], correction: Correction) {
  const before =
    correction === null
      ? []
      : await tx.citation.findMany({
          where: { caseEventId: correction.correctsId },
          select: { sourceId: true, locator: true, quote: true },
        })
  return sources.map((sourceId) => before.find((row) => row.sourceId === sourceId) ?? { sourceId })
}

/** The links of the entry that is corrected, as far as they lead to something that stands. */
async function linksOf(tx: Tx, correction: Correction): Promise<EventLink[]> {
  if (correction === null) return []
  const rows = await tx.caseEventLink.findMany({
    where: { fromId: correction.correctsId, to: STANDS },
    select: { toId: true, kind: true },
  })
  return rows.map(({ toId, kind }) => ({ to: toId, kind }))
}

/** The links from other entries to the one that is corrected. Those rows stay, for when it stands again. */
async function linkedTo(tx: Tx, correction: Correction) {
  if (correction === null) return []
  return tx.caseEventLink.findMany({
    where: { toId: correction.correctsId },
    select: { fromId: true, kind: true },
  })
}

const STANDS = { retractedAt: null, correctedBy: { none: { retractedAt: null } } } as const

async function areStanding(
  tx: Tx,
  caseId: string,
  links: readonly EventLink[],
  correction: Correction,
): Promise<boolean> {
  const named = [...new Set(links.map(({ to }) => to))]
  // The corrected entry still stands here, but not beside its correction.
  if (correction !== null && named.includes(correction.correctsId)) return false
  return (
    (await tx.caseEvent.count({ where: { id: { in: named }, caseId, ...STANDS } })) === named.length
  )
}
