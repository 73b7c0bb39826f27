// What stands beside the record of a case: people of the staff, deeds, figures and publications.
import { setTimeout as wait } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { write } from '../../lib/audit/write'
import { acceptSignInLink, createUser } from '../../lib/auth/commands'
import { ROLES, type Role, type Staff } from '../../lib/auth/roles'
import { addCampaign, addCampaignCase, publishCampaign } from '../../lib/campaigns/commands'
import { db } from '../../lib/db'
import {
  runInvalidations,
  startInvalidation,
  undoInvalidation,
} from '../../lib/invalidations/commands'
import { conditionsInput } from '../../lib/invalidations/conditions'
import { rememberDeed, takeTurn } from '../../lib/limits/commands'
import { networksOf } from '../../lib/limits/network'
import { printOf, sharesOfLogging } from '../../lib/limits/shares'
import { logSupporterAction } from '../../lib/messages/commands'
import {
  addPublication,
  publishPublication,
  withdrawPublication,
} from '../../lib/publications/commands'
import { ok } from '../../lib/result'
import { rejectTally, reportTally } from '../../lib/tallies/commands'
import { aDate } from '../factories'
import type { PlantedCase } from './plant-cases.testing'
import { PLANTER, type Planting, must } from './planting.testing'

/** Somebody who can sign in. */
export type PlantedPerson = {
  role: Role
  id: string
  name: string
  email: string
  password: string
}

const PASSWORD = 'seven lanterns on a wet roof'

/** One of the staff in each role, who can sign in; `called` tells them from those of another call. */
export async function plantPeople(now: Date, called = 'Planted'): Promise<PlantedPerson[]> {
  const people: PlantedPerson[] = []
  for (const role of ROLES) {
    const email = `${called.toLowerCase()}-${role}@example.org`
    const { userId, token } = must(await createUser(PLANTER, { email, role }, now))
    const name = `${called} ${role}`
    must(await acceptSignInLink(token, { name, password: PASSWORD }, now))
    people.push({ role, id: userId, name, email, password: PASSWORD })
  }
  return people
}

/** Somebody who was invited and never came: name and address are canaries. */
export async function plantColleague({ say }: Planting, now: Date): Promise<string> {
  const email = `${say('User.email')}@example.org`
  const name = say('User.name')
  const invited = { email, name, role: 'campaigner' } as const
  return must(await createUser(PLANTER, invited, now)).userId
}

/** A link with which somebody sets their first password. Its page greets them by name and address. */
export async function plantLink(now: Date): Promise<string> {
  const invited = { email: 'planted-invited@example.org', role: 'viewer' } as const
  return must(await createUser(PLANTER, invited, now)).token
}

/** A deed with private words. Answers the token that takes it back. */
export async function plantDeed(
  { slug }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<string> {
  const deed = {
    slug,
    channel: 'letter',
    kind: 'solidarity',
    date: '2016-06-01',
    quantity: 2,
    words: say('SupporterAction.messageSealed'),
    key: say('SupporterAction.idempotencyKey'),
    appeal: null,
    website: '',
    originSystem: say('SupporterAction.originSystem'),
  } as const
  return must(await logSupporterAction(deed, now)).withdrawToken
}

/**
 * A claim that waits with words of its own, deeds that were taken out of the count and given back, and
 * what is kept of a network for a day. Answers the id of the invalidation.
 */
export async function plantFairness(
  { slug, reference }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<string> {
  const deed = {
    slug,
    channel: 'fax',
    kind: 'appeal',
    date: '2016-06-02',
    quantity: 1,
    words: null,
    key: 'planted-vandal-1',
    website: '',
    originSystem: say('Invalidation.originSystem'),
  } as const
  const networks = networksOf('192.0.2.7')
  await takeTurn(sharesOfLogging(networks, slug), now)
  const { id: deedId } = must(await logSupporterAction(deed, now))
  await rememberDeed(printOf(networks, deed), deedId, now)
  must(await logSupporterAction({ ...deed, quantity: 500, key: 'planted-claim-1' }, now))
  const day = now.toISOString().slice(0, 10)
  const conditions = conditionsInput.parse({
    reference,
    from: `${day}T00:00`,
    to: `${day}T23:59`,
    kind: 'appeal',
    channel: 'fax',
    quantity: '1',
    originSystem: deed.originSystem,
  })
  const seen = { deeds: 1, messages: 1, reason: say('Invalidation.reason') }
  const { id } = must(await startInvalidation(PLANTER, conditions, seen, now))
  await runUntil('done', id, now)
  must(await undoInvalidation(PLANTER, id, say('Invalidation.undoReason'), now))
  await runUntil('undone', id, now)
  return id
}

/** Takes an invalidation to its end. The worker of the installation may be at it: then it is waited for. */
async function runUntil(state: 'done' | 'undone', id: string, now: Date): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await runInvalidations(PLANTER, now)
    const found = await db.invalidation.findUniqueOrThrow({ where: { id } })
    if (found.state === state) return
    await wait(50)
  }
  throw new Error(`the invalidation was never ${state}`)
}

/** A figure that nobody verified yet, and one that was rejected. Answers the id of the first. */
export async function plantTally(
  { reference, sourceId }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<string> {
  const reported = {
    campaign: null,
    sectionId: null,
    quantity: 41_113,
    channel: null,
    kind: 'solidarity',
    scope: 'global',
    method: 'published',
    period: null,
    asOf: aDate('2016-12'),
    reportedBy: say('reported Tally.reportedBy'),
    text: { en: say('reported Tally.text') },
    includes: [],
    supersedes: null,
    sources: [sourceId],
  } as const
  const report = async (more: { quantity?: number; reportedBy?: string } = {}) => {
    const figure = { ...reported, ...more, includes: [], sources: [sourceId] }
    return must(await reportTally(PLANTER, reference, figure, now)).id
  }
  const waiting = await report()
  const rejected = await report({ quantity: 41_117, reportedBy: say('rejected Tally.reportedBy') })
  must(await rejectTally(PLANTER, rejected, { reason: say('Tally.rejectedBecause') }, now))
  return waiting
}

/** A campaign that everybody can read, and one that is a draft. Answers their slugs. */
export async function plantCampaigns(
  { reference }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<{ published: string; draft: string }> {
  const [published, draft] = ['planted-campaign', 'planted-campaign-draft']
  const add = async (slug: string, name: string) => {
    must(await addCampaign(PLANTER, { slug, name, edition: null, period: null }, now))
    must(await addCampaignCase(PLANTER, slug, reference, now))
  }
  await add(published, 'A planted campaign')
  must(await publishCampaign(PLANTER, published, { version: null }, now))
  await add(draft, say('draft CampaignTranslation.name'))
  return { published, draft }
}

/** A spreadsheet of figures that somebody looked at. Answers its id. */
export async function plantSheet({ say, marker }: Planting, now: Date): Promise<string> {
  const { id } = await db.tallySheet.create({
    data: {
      sha256: createHash('sha256').update(marker).digest('hex'),
      content: say('TallySheet.content'),
      uploadedAt: now,
    },
  })
  return id
}

/** Publications: a public one, a draft, one under embargo, and one that was withdrawn. Answers their slugs. */
export async function plantPublications(
  { reference, sourceId }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<{ published: string; draft: string; embargoed: string; withdrawn: string }> {
  const add = async (kind: string, more: { embargoUntil?: string } = {}) => {
    const slug = `planted-${kind}`
    const told = {
      slug,
      kind: 'news',
      publishedOn: '2026-11-24',
      embargoUntil: null,
      title: say(`${kind} Publication.title`),
      body: say(`${kind} Publication.body`),
      spokesperson: { name: say(`${kind} Publication.spokesperson`), role: null },
      cases: [reference],
      countries: ['UZ'],
      sourceId: null,
      ...more,
    } as const
    must(await addPublication(PLANTER, { ...told, cases: [reference], countries: ['UZ'] }, now))
    return slug
  }
  const published = 'planted-published'
  must(
    await addPublication(
      PLANTER,
      {
        slug: published,
        kind: 'statement',
        publishedOn: '2026-11-24',
        embargoUntil: null,
        title: 'Planted statement',
        body: 'An invented statement.',
        spokesperson: null,
        cases: [reference],
        countries: ['UZ'],
        sourceId,
      },
      now,
    ),
  )
  must(await publishPublication(PLANTER, published, now))
  const draft = await add('draft')
  const until = new Date(now.getTime() + 86_400_000).toISOString()
  const embargoed = await add('embargoed', { embargoUntil: until })
  must(await publishPublication(PLANTER, embargoed, now))
  const withdrawn = await add('withdrawn')
  must(await publishPublication(PLANTER, withdrawn, now))
  const reason = say('AuditEntry.detail')
  must(await withdrawPublication(PLANTER, withdrawn, { reason }, now))
  return { published, draft, embargoed, withdrawn }
}

/** An entry of the audit chain about the published case, and one about nothing that is known. */
export async function plantTrace(
  { caseId }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<void> {
  const staff = { kind: 'staff', id: say('AuditEntry.actorId'), name: say('AuditEntry.actorName') }
  // A viewer of its own is made from a session alone; the trace needs only a name.
  const by = staff as unknown as Staff
  const reason = say('AuditEntry.detail')
  await write<null, never>(by, now, async (_, record) => {
    record({
      kind: 'case_edited',
      objectType: 'Case',
      objectId: caseId,
      caseId,
      detail: { reason },
    })
    const [objectType, objectId] = [say('AuditEntry.objectType'), say('AuditEntry.objectId')]
    record({ kind: 'keys_rotated', objectType, objectId, detail: { reason } })
    return ok(null)
  })
}
