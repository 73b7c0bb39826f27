import 'server-only'
import { addCampaignCase } from '../campaigns/commands'
import { addEntry, saveEntry } from '../record/commands'
import { addPerson } from '../people/commands'
import { listEntryTexts } from '../revisions/queries'
import { reportTally, verifyTally } from '../tallies/commands'
import { addCaseEvent } from '../timeline/commands'
import { DEMONSTRATION } from './actor'
import { entriesOfDemo, entryKey, linkedFields } from './entries'
import { eventKey, tallyKey } from './fact-key'
import { type DemoCase, type DemoTally, peopleOfDemo, shownNameOf } from './input'
import { readProgress } from './queries'
import type { DemoEntry, DemoRecord } from './record-input'
import { DemonstrationRefused, done } from './refusal'

/** `people`: ids by the name that is shown. */
export type Draft = {
  id: string
  reference: string
  casePersonId: string
  people: ReadonlyMap<string, string>
}

/** What every step of a load is told. */
type Load = { draft: Draft; data: DemoCase; sources: string[]; now: Date }
type Person = { casePersonId: string; said: DemoRecord }

/** Enters into a draft, in the order of the file, every fact that it does not hold yet. */
export async function enterFacts(
  draft: Draft,
  data: DemoCase,
  sourceId: string,
  now: Date,
): Promise<void> {
  const load = { draft, data, sources: [sourceId], now }
  const people = await enterPeople(load)
  for (const person of people.values()) await describePerson(load, person)
  await enterRecord(load, [...people.values()])
  await enterEvents(load, people)
  await enterTallies(load)
  await joinCampaigns(load)
  await verifyFigures(load)
}

/** Adds whoever is missing; answers everybody by their key, in the order of the file. */
async function enterPeople({ draft, data, now }: Load): Promise<Map<string, Person>> {
  const people = new Map<string, Person>()
  for (const [key, said] of peopleOfDemo(data)) {
    const name = shownNameOf(said)
    const known = people.size === 0 ? draft.casePersonId : draft.people.get(name)
    const script = said.person.names[0]?.script ?? 'Latn'
    const casePersonId =
      known ??
      done(
        await addPerson(DEMONSTRATION, draft.reference, { name, script }, now),
        `case ${data.slug}, person ${key}`,
      ).id
    people.set(key, { casePersonId, said })
  }
  return people
}

async function describePerson(load: Load, { casePersonId, said }: Person) {
  const { draft, data, sources, now } = load
  const { nationalities, occupations, details } = said.person
  const entries = await listEntryTexts(draft.id)
  const known = entries.find(({ kind, id }) => kind === 'person' && id === casePersonId)
  if (known && known.version > 1) return
  const fields = {
    ...details,
    nationalities: [...nationalities].sort().join(' '),
    occupations: occupations?.en ?? '',
  }
  const seen = { version: known?.version ?? 1, base: {} }
  const saved = await saveEntry(
    DEMONSTRATION,
    draft.reference,
    'person',
    casePersonId,
    { fields, sources },
    seen,
    now,
  )
  if (!saved.ok) throw refusedEntry(data, 'person', saved.error)
}

async function enterRecord({ draft, data, sources, now }: Load, people: Person[]) {
  const there = new Map(
    (await listEntryTexts(draft.id)).map((entry) => [
      entryKey(entry.parentId, entry.kind, entry.fields),
      entry.id,
    ]),
  )
  const ids = new Map<string, string>()
  const enter = async (parentId: string, entry: DemoEntry): Promise<void> => {
    const fields = linkedFields(entry, ids)
    if (fields === null) throw refusedEntry(data, entry.kind, { code: 'entry_missing' })
    let id = there.get(entryKey(parentId, entry.kind, fields))
    if (id === undefined) {
      const said = { fields, sources }
      const added = await addEntry(DEMONSTRATION, draft.reference, entry.kind, parentId, said, now)
      if (!added.ok) throw refusedEntry(data, entry.kind, added.error)
      id = added.value.id
    }
    if (entry.key !== null) ids.set(entry.key, id)
    for (const inner of entry.within) await enter(id, inner)
  }
  for (const { casePersonId, said } of people)
    for (const entry of entriesOfDemo(said)) await enter(casePersonId, entry)
}

const refusedEntry = (data: DemoCase, kind: string, why: object) =>
  new DemonstrationRefused(`case ${data.slug}, ${kind}: ${JSON.stringify(why)}`)

/** The ids of what a file names by keys; what is named has to come before. */
function keysOf({ data }: Load) {
  const ids = new Map<string, string>()
  return {
    keep: (key: string | null, id: string) => (key === null ? null : ids.set(key, id)),
    idOf: (key: string): string => {
      const id = ids.get(key)
      if (id === undefined)
        throw new DemonstrationRefused(`case ${data.slug}: nothing before it has the key ${key}`)
      return id
    },
  }
}

async function enterEvents(load: Load, people: Map<string, Person>) {
  const { draft, data, sources, now } = load
  const { events } = await readProgress(draft.id)
  const { keep, idOf } = keysOf(load)
  for (const event of data.events) {
    const known = eventKey({ ...event, date: event.date.edtf })
    const input = {
      ...event,
      text: event.text.en,
      people: event.people.flatMap((key) => people.get(key)?.casePersonId ?? []),
      links: event.links.map(({ to, kind }) => ({ to: idOf(to), kind })),
      sources,
      newSource: null,
    }
    const id =
      events.get(known) ??
      done(
        await addCaseEvent(DEMONSTRATION, draft.reference, input, now),
        `case ${data.slug}, ${known}`,
      ).id
    keep(event.key, id)
  }
}

const keyOf = (tally: DemoTally) => tallyKey({ ...tally, asOf: tally.asOf.edtf })

async function enterTallies(load: Load) {
  const { draft, data, sources, now } = load
  const { tallies } = await readProgress(draft.id)
  const there = new Map(tallies.map(({ key, id }) => [key, id]))
  const { keep, idOf } = keysOf(load)
  for (const tally of data.tallies) {
    const known = keyOf(tally)
    const input = {
      ...tally,
      sectionId: null,
      includes: tally.includes.map(idOf),
      supersedes: tally.supersedes === null ? null : idOf(tally.supersedes),
      sources,
    }
    const id =
      there.get(known) ??
      done(
        await reportTally(DEMONSTRATION, draft.reference, input, now),
        `case ${data.slug}, ${known}`,
      ).id
    keep(tally.key, id)
  }
}

async function joinCampaigns({ draft, data, now }: Load) {
  const { campaigns } = await readProgress(draft.id)
  for (const campaign of data.campaigns)
    if (!campaigns.has(campaign))
      done(
        await addCampaignCase(DEMONSTRATION, campaign, draft.reference, now),
        `case ${data.slug}, campaign ${campaign}`,
      )
}

// A figure counts once it is verified; that is a step of its own, and may be the one that is missing.
// In the order of the file: what a figure supersedes is verified before it.
async function verifyFigures({ draft, data, now }: Load): Promise<void> {
  const { tallies } = await readProgress(draft.id)
  const waiting = new Map(tallies.filter(({ waits }) => waits).map(({ id, key }) => [key, id]))
  for (const tally of data.tallies) {
    const id = waiting.get(keyOf(tally))
    if (id !== undefined)
      done(await verifyTally(DEMONSTRATION, id, now), `case ${data.slug}, ${keyOf(tally)}`)
  }
}
