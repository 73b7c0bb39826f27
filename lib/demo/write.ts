import 'server-only'
import { addCampaignCase } from '../campaigns/commands'
import { addAllegation, addCharge, addDetention, addSentence } from '../record/commands'
import { describePerson } from '../people/commands'
import type { Result } from '../result'
import { reportTally, verifyTally } from '../tallies/commands'
import { addCaseEvent } from '../timeline/commands'
import { DEMONSTRATION } from './actor'
import { allegationKey, chargeKey, detentionKey, eventKey, sentenceKey, tallyKey } from './fact-key'
import type { DemoCase } from './input'
import { readProgress } from './queries'
import { done } from './refusal'

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
  const { reference, casePersonId } = draft
  const described = await describePerson(DEMONSTRATION, reference, casePersonId, data.person, now)
  done(described, `case ${data.slug}, person`)
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

function stepsOf(draft: Draft, data: DemoCase, sourceId: string, now: Date): Step[] {
  const { reference, casePersonId } = draft
  const sources = [sourceId]
  const about = [DEMONSTRATION, reference, casePersonId] as const
  return [
    ...data.charges.map((charge) => ({
      key: chargeKey(charge),
      run: () => addCharge(...about, { ...charge, sources }, now),
    })),
    ...data.sentences.map((sentence) => ({
      key: sentenceKey({ ...sentence, imposed: sentence.imposed?.edtf ?? null }),
      run: () => addSentence(...about, { ...sentence, sources }, now),
    })),
    ...data.allegations.map((allegation) => ({
      key: allegationKey(allegation),
      run: () => addAllegation(...about, { ...allegation, sources }, now),
    })),
    ...data.detentions.map((detention) => ({
      key: detentionKey({
        facility: detention.facility?.name ?? null,
        asOf: detention.asOf?.edtf ?? null,
      }),
      run: () => addDetention(...about, { ...detention, sources }, now),
    })),
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
