import 'server-only'
import { db } from '../db'
import type { SourceInput } from '../sources/input'
import { DEMONSTRATION } from './actor'
import { eventKey, tallyKey } from './fact-key'

/** The id of the source, if it was added before; null otherwise. */
export async function findSource(source: SourceInput): Promise<string | null> {
  const found = await db.source.findFirst({
    where: {
      kind: source.kind,
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      accessedEdtf: source.accessed?.edtf ?? null,
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return found?.id ?? null
}

/** The campaign with this slug; unfinished while nobody made it public. Null: there is none. */
export async function findCampaign(slug: string): Promise<{ unfinished: boolean } | null> {
  const found = await db.campaign.findUnique({ where: { slug }, select: { state: true } })
  return found && { unfinished: found.state === 'draft' }
}

/** A case by the slug that it has or once had; null when there is none. */
export async function findCase(slug: string) {
  const found = await db.case.findFirst({
    where: { OR: [{ slug }, { oldSlugs: { some: { slug } } }] },
    select: {
      id: true,
      reference: true,
      version: true,
      state: true,
      publishedAt: true,
      people: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          person: {
            select: { names: { orderBy: { position: 'asc' }, take: 1, select: { value: true } } },
          },
        },
      },
    },
  })
  const casePersonId = found?.people[0]?.id
  if (!found || casePersonId === undefined) return null
  /** The ids of everybody in the case, by the first of their names. */
  const people = new Map(found.people.map((row) => [row.person.names[0]?.value ?? '', row.id]))
  const { id, reference, version, state, publishedAt } = found
  const unfinished =
    state === 'draft' && publishedAt === null && (await madeHere('Case', id, 'case_opened'))
  return { id, reference, version, casePersonId, people, unfinished }
}

/** A publication by its slug: whether a load that was interrupted left it a draft. Null: there is none. */
export async function findPublication(slug: string): Promise<{ unfinished: boolean } | null> {
  const found = await db.publication.findUnique({
    where: { slug },
    select: { id: true, state: true },
  })
  if (!found) return null
  return {
    unfinished:
      found.state === 'draft' && (await madeHere('Publication', found.id, 'publication_added')),
  }
}

// Somebody's own draft under the same address is theirs: only what the trace says we began is ours.
const madeHere = async (objectType: string, objectId: string, kind: string): Promise<boolean> =>
  (await db.auditEntry.count({
    where: {
      objectType,
      objectId,
      kind,
      actorKind: DEMONSTRATION.kind,
      actorName: DEMONSTRATION.name,
    },
  })) > 0

/** What a draft already holds: events and figures by their keys, and which figures wait to be verified. */
export async function readProgress(caseId: string) {
  const draft = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      events: true,
      campaigns: { select: { campaign: { select: { slug: true } } } },
      tallies: { include: { campaign: { select: { slug: true } } } },
    },
  })
  return {
    events: new Map(
      draft.events.map((row) => [
        eventKey({ type: row.type, date: row.dateEdtf, text: row.text }),
        row.id,
      ]),
    ),
    campaigns: new Set(draft.campaigns.map(({ campaign }) => campaign.slug)),
    tallies: draft.tallies.map((row) => ({
      id: row.id,
      waits: row.state === 'reported',
      key: tallyKey({ ...row, campaign: row.campaign?.slug ?? null, asOf: row.asOfEdtf }),
    })),
  }
}
