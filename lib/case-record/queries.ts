import 'server-only'
import type { CaseRecord } from '../cases/record'
import type { Prisma, Tx } from '../db'
import { isAwaitedState, isPublicState } from '../publishing/states'
import { KIND_CODES, type KindCode } from '../record/kinds'
import { listEntries } from '../record/queries'
import { citedSources } from '../sources/queries'

/**
 * The case itself, its people and events, as a snapshot is made from them (an allow-list), and the
 * consents that decide how much of it.
 */
export const recordSelect = {
  id: true,
  reference: true,
  slug: true,
  state: true,
  basis: true,
  version: true,
  themes: true,
  knownAsOfEdtf: true,
  knownAsOfLower: true,
  knownAsOfUpper: true,
  translations: { select: { locale: true, title: true, summary: true } },
  countries: { select: { countryCode: true, role: true }, orderBy: { role: 'asc' } },
  // A campaign that is no more than planned is nobody else's business.
  campaigns: {
    where: { campaign: { state: 'published' } },
    orderBy: { campaign: { slug: 'asc' } },
    select: {
      campaign: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
    },
  },
  citations: citedSources,
  photographs: {
    where: { deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      alt: true,
      caption: true,
      credit: true,
      licence: true,
      focalX: true,
      focalY: true,
      internal: true,
      people: { select: { casePersonId: true }, orderBy: { casePersonId: 'asc' } },
      variants: {
        select: { name: true, width: true, height: true, mediaType: true },
        orderBy: { width: 'asc' },
      },
    },
  },
  people: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      status: true,
      statusManner: true,
      statusSinceEdtf: true,
      statusSinceLower: true,
      statusSinceUpper: true,
      consents: {
        where: { deletedAt: null },
        select: {
          id: true,
          groups: true,
          givenEdtf: true,
          givenLower: true,
          givenUpper: true,
          untilEdtf: true,
          untilLower: true,
          untilUpper: true,
          withdrawnEdtf: true,
          withdrawnLower: true,
          withdrawnUpper: true,
        },
      },
    },
  },
  events: {
    orderBy: { entered: 'asc' },
    select: {
      id: true,
      entered: true,
      enteredAt: true,
      type: true,
      dateEdtf: true,
      dateLower: true,
      dateUpper: true,
      countryCode: true,
      place: true,
      certainty: true,
      internal: true,
      text: true,
      statusEffect: true,
      manner: true,
      correctsId: true,
      retractedAt: true,
      people: { select: { casePersonId: true } },
      links: { select: { toId: true, kind: true } },
      citations: citedSources,
    },
  },
} satisfies Prisma.CaseSelect

/**
 * The record of a case as publishing reads it; null when there is none. Of a case that is not public
 * after all, `draft` names the kinds of entries that somebody needs: reading each costs a query.
 */
export async function getRecord(
  client: Tx,
  caseId: string,
  { draft = KIND_CODES }: { draft?: readonly KindCode[] } = {},
): Promise<CaseRecord | null> {
  const found = await client.case.findUnique({ where: { id: caseId }, select: recordSelect })
  if (!found) return null
  const isRead = isPublicState(found.state) || isAwaitedState(found.state)
  const kinds = isRead ? KIND_CODES : draft
  return { ...found, entries: await listEntries(client, caseId, ['public'], { kinds }) }
}
