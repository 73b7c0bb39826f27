import 'server-only'
import * as z from 'zod'
import { addCampaign, publishCampaign } from '../campaigns/commands'
import type { CampaignInput } from '../campaigns/input'
import { openCase } from '../cases/commands'
import { editCase } from '../editing/commands'
import { publishCase } from '../publishing/commands'
import { addPublication, publishPublication } from '../publications/commands'
import { addSource } from '../sources/commands'
import { DEMONSTRATION } from './actor'
import { type DemoCase, type DemoPublication, demonstration, shownNameOf } from './input'
import { findCampaign, findCase, findPublication, findSource } from './queries'
import { DemonstrationRefused, done } from './refusal'
import { enterFacts } from './write'

/**
 * Loads a demonstration file through the commands that staff use. What is there already, by its
 * slug, is left alone; what an interrupted load left unfinished is finished. `loaded` and `present`
 * name what was entered now and what was there. Throws DemonstrationRefused when the file is wrong
 * (before anything is entered) or when a command refuses a part of it.
 */
export async function loadDemonstration(
  data: unknown,
  now: Date,
): Promise<{ loaded: string[]; present: string[] }> {
  const parsed = demonstration.safeParse(data)
  if (!parsed.success)
    throw new DemonstrationRefused(
      `the demonstration file is wrong:\n${z.prettifyError(parsed.error)}`,
    )
  const file = parsed.data
  const report: { loaded: string[]; present: string[] } = { loaded: [], present: [] }
  const note = (isNew: boolean, name: string) => (isNew ? report.loaded : report.present).push(name)

  const sourceName = `source ${file.source.publisher}, ${file.source.title}`
  const known = await findSource(file.source)
  const sourceId = known ?? done(await addSource(DEMONSTRATION, file.source, now), sourceName).id
  note(known === null, sourceName)
  for (const each of file.campaigns) note(await loadCampaign(each, now), `campaign ${each.slug}`)
  for (const each of file.cases) note(await loadCase(each, sourceId, now), `case ${each.slug}`)
  for (const each of file.publications)
    note(await loadPublication(each, sourceId, now), `publication ${each.slug}`)
  return report
}

async function loadCampaign(campaign: CampaignInput, now: Date): Promise<boolean> {
  const what = `campaign ${campaign.slug}`
  const found = await findCampaign(campaign.slug)
  if (found && !found.unfinished) return false
  if (!found) done(await addCampaign(DEMONSTRATION, campaign, now), what)
  done(await publishCampaign(DEMONSTRATION, campaign.slug, { version: null }, now), what)
  return true
}

/** A case stays a draft until its last step publishes it: that is how a half-loaded one is known. */
async function loadCase(data: DemoCase, sourceId: string, now: Date): Promise<boolean> {
  const found = await findCase(data.slug)
  if (found && !found.unfinished) return false
  const draft = found ?? (await open(data, now))
  await enterFacts(draft, data, sourceId, now)
  await publish(data, now)
  return true
}

async function open(data: DemoCase, now: Date) {
  const country = data.countries.find(({ role }) => role === 'harm')
  if (!country)
    throw new DemonstrationRefused(`case ${data.slug}: no country where the harm was done`)
  const opened = await openCase(
    DEMONSTRATION,
    {
      title: data.openedAs ?? data.title.en,
      name: shownNameOf(data),
      nameScript: null,
      country: country.code,
      summary: null,
      nationalities: data.person.nationalities,
    },
    now,
  )
  done(opened, `case ${data.slug}`)
  return mustFindCase(data.slug)
}

async function mustFindCase(slug: string) {
  const found = await findCase(slug)
  if (!found) throw new DemonstrationRefused(`there is no case with the address ${slug}`)
  return found
}

async function publish(data: DemoCase, now: Date): Promise<void> {
  const { reference, version } = await mustFindCase(data.slug)
  const edited = await editCase(
    DEMONSTRATION,
    reference,
    {
      title: data.title.en,
      summary: data.summary.en,
      knownAsOf: data.knownAsOf,
      internalNote: null,
      countries: data.countries,
      themes: data.themes,
      priority: data.priority,
      lifecycle: data.lifecycle,
      version,
    },
    now,
  )
  const saved = done(edited, `case ${data.slug}`)
  done(await publishCase(DEMONSTRATION, reference, saved, now), `case ${data.slug}, publishing`)
}

async function loadPublication(
  data: DemoPublication,
  sourceId: string,
  now: Date,
): Promise<boolean> {
  const what = `publication ${data.slug}`
  const found = await findPublication(data.slug)
  if (found && !found.unfinished) return false
  if (!found) {
    const cases: string[] = []
    for (const slug of data.cases) cases.push((await mustFindCase(slug)).reference)
    const input = { ...data, title: data.title.en, body: data.body.en, cases, sourceId }
    done(await addPublication(DEMONSTRATION, input, now), what)
  }
  done(await publishPublication(DEMONSTRATION, data.slug, now), what)
  return true
}
