import 'server-only'
import { addCampaignCase } from '../campaigns/commands'
import { addEntry, saveEntry } from '../record/commands'
import { listEntryTexts } from '../revisions/queries'
import type { Result } from '../result'
import { reportTally, verifyTally } from '../tallies/commands'
import { addCaseEvent } from '../timeline/commands'
import { DEMONSTRATION } from './actor'
import { entriesOfDemo, entryKey } from './entries'
import { eventKey, tallyKey } from './fact-key'
import type { DemoCase } from './input'
import { readProgress } from './queries'
import type { DemoEntry } from './record-input'
import { DemonstrationRefused, done } from './refusal'

export type Draft = { id: string; reference: string; casePersonId: string }

/** One fact to enter: how it is recognised when it is there already, and the command that enters it. */
type Step = { key: string; run: () => Promise<Result<unknown, string>> }

/** Enters into a draft, in the order of the file, every fact that it does not hold yet. */
export async function enterFacts(
  draft: Draft,
  data: DemoCase,
  sourceId: string,
  now: Date,
): Promise<void> {
  const { facts, campaigns } = await readProgress(draft.id)
  const { reference } = draft
  await describePerson(draft, data, sourceId, now)
  await enterRecord(draft, data, sourceId, now)
  for (const { key, run } of stepsOf(draft, data, sourceId, now))
    if (!facts.has(key)) done(await run(), `case ${data.slug}, ${key}`)
  for (const campaign of data.campaigns)
    if (!campaigns.has(campaign))
      done(
        await addCampaignCase(DEMONSTRATION, campaign, reference, now),
        `case ${data.slug}, campaign ${campaign}`,
      )
  await verifyFigures(draft, data, now)
}

async function describePerson(draft: Draft, data: DemoCase, sourceId: string, now: Date) {
  const { reference, casePersonId } = draft
  const { nationalities, occupations, details } = data.person
  const entries = await listEntryTexts(draft.id)
  const known = entries.find(({ kind }) => kind === 'person')
  if (known && known.version > 1) return
  const fields = {
    ...details,
    nationalities: [...nationalities].sort().join(' '),
    occupations: occupations?.en ?? '',
  }
  const seen = { version: known?.version ?? 1, base: {} }
  const saved = await saveEntry(
    DEMONSTRATION,
    reference,
    'person',
    casePersonId,
    { fields, sources: [sourceId] },
    seen,
    now,
  )
  if (!saved.ok) throw refusedEntry(data, 'person', saved.error)
}

async function enterRecord(draft: Draft, data: DemoCase, sourceId: string, now: Date) {
  const there = new Map(
    (await listEntryTexts(draft.id)).map((entry) => [
      entryKey(entry.parentId, entry.kind, entry.fields),
      entry.id,
    ]),
  )
  const enter = async (parentId: string, entry: DemoEntry): Promise<void> => {
    let id = there.get(entryKey(parentId, entry.kind, entry.fields))
    if (id === undefined) {
      const said = { fields: entry.fields, sources: [sourceId] }
      const added = await addEntry(DEMONSTRATION, draft.reference, entry.kind, parentId, said, now)
      if (!added.ok) throw refusedEntry(data, entry.kind, added.error)
      id = added.value.id
    }
    for (const inner of entry.within) await enter(id, inner)
  }
  for (const entry of entriesOfDemo(data)) await enter(draft.casePersonId, entry)
}

const refusedEntry = (data: DemoCase, kind: string, why: object) =>
  new DemonstrationRefused(`case ${data.slug}, ${kind}: ${JSON.stringify(why)}`)

function stepsOf(draft: Draft, data: DemoCase, sourceId: string, now: Date): Step[] {
  const { reference, casePersonId } = draft
  const sources = [sourceId]
  return [
    ...data.events.map((event) => ({
      key: eventKey({ ...event, date: event.date.edtf }),
      run: () =>
        addCaseEvent(
          DEMONSTRATION,
          reference,
          { ...event, text: event.text.en, people: [casePersonId], sources, newSource: null },
          now,
        ),
    })),
    ...data.tallies.map((tally) => ({
      key: tallyKey({ ...tally, asOf: tally.asOf.edtf }),
      run: () =>
        reportTally(
          DEMONSTRATION,
          reference,
          { ...tally, sectionId: null, includes: [], supersedes: null, sources },
          now,
        ),
    })),
  ]
}

// A figure counts once it is verified; that is a step of its own, and may be the one that is missing.
async function verifyFigures(draft: Draft, data: DemoCase, now: Date): Promise<void> {
  const own = new Set(data.tallies.map((tally) => tallyKey({ ...tally, asOf: tally.asOf.edtf })))
  const { tallies } = await readProgress(draft.id)
  for (const { id, key, waits } of tallies)
    if (waits && own.has(key))
      done(await verifyTally(DEMONSTRATION, id, now), `case ${data.slug}, ${key}`)
}
