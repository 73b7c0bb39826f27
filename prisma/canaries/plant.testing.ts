// A record in which everything that is not for everybody is a canary, and the proof that nothing was
// left out: a new column above public without a canary fails here.
import { unseal } from '../../lib/crypto/seal'
import { Prisma, db } from '../../lib/db'
import { cellIn, draftId } from '../../lib/privacy/sealed-cell'
import type { Canary } from './canary.testing'
import { AS_IT_STANDS, type Guarded, guardedColumns } from './columns.testing'
import {
  type PlantedCase,
  plantDeleted,
  plantDraft,
  plantPublished,
  plantWithdrawn,
} from './plant-cases.testing'
import { type PlantedAppeal, plantDraftAppeal, plantLiveAppeal } from './plant-appeals.testing'
import {
  type PlantedPerson,
  plantCampaigns,
  plantColleague,
  plantDeed,
  plantFairness,
  plantLink,
  plantPeople,
  plantPublications,
  plantSheet,
  plantTally,
  plantTrace,
} from './plant-others.testing'
import { type PlantedMail, plantMail } from './plant-mail.testing'
import { plantRows } from './plant-rows.testing'
import { type Planting, planting } from './planting.testing'

/** What was planted, and how to get there. Goes over a pipe as JSON. */
export type Planted = {
  marker: string
  canaries: Canary[]
  people: PlantedPerson[]
  cases: Record<'published' | 'draft' | 'deleted' | 'withdrawn', PlantedCase>
  publications: Record<'published' | 'draft' | 'embargoed' | 'withdrawn', string>
  campaigns: Record<'published' | 'draft', string>
  /** The ids of a figure of the published case that waits, and of a spreadsheet of figures. */
  tally: string
  sheet: string
  /** The id of somebody who never signs in. */
  colleague: string
  welcomeToken: string
  withdrawToken: string
  invalidationId: string
  mail: PlantedMail
  /** Of the published case. */
  appeal: PlantedAppeal
}

/** Plants one canary in every column of text above public, and in rows that are not public. */
export async function plantCanaries(marker: string, now: Date): Promise<Planted> {
  const plant = planting(marker)
  const people = await plantPeople(now)
  const colleague = await plantColleague(plant, now)
  const published = await plantPublished(plant, colleague, now)
  const cases = {
    published,
    draft: await plantDraft(plant, now),
    deleted: await plantDeleted(plant, now),
    withdrawn: await plantWithdrawn(plant, now),
  }
  const publications = await plantPublications(published, plant, now)
  const welcomeToken = await plantLink(now)
  const withdrawToken = await plantDeed(published, plant, now)
  const tally = await plantTally(published, plant, now)
  const sheet = await plantSheet(plant, now)
  const campaigns = await plantCampaigns(published, plant, now)
  const invalidationId = await plantFairness(published, plant, now)
  const mail = await plantMail(published, plant, now)
  await plantRows(plant, { planted: published, userId: colleague, now })
  await plantDraftAppeal(plant, published, now)
  const appeal = await plantLiveAppeal(published, now)
  await plantTrace(published, plant, now)
  const standing = await missingOrStanding(plant)
  const canaries = [...plant.canaries(), ...standing]
  return {
    ...{ marker, canaries, people, cases, publications, campaigns, tally, sheet },
    ...{ colleague, welcomeToken, withdrawToken, invalidationId, mail, appeal },
  }
}

const FEW = 2

/** The values of columns that are sought as they stand. Throws when another column has no canary. */
async function missingOrStanding(plant: Planting): Promise<Canary[]> {
  const standing: Canary[] = []
  const missing: string[] = []
  for (const column of guardedColumns(await textColumns())) {
    const { place } = column
    if (AS_IT_STANDS.includes(place)) {
      const values = await valuesOf(column)
      if (values.length === 0) missing.push(place)
      // A few stand for all of a column: each costs every answer of a crawl a search in every dress.
      const few = values.map(({ text }) => text).filter((text) => !/^0+$/.test(text))
      standing.push(...few.slice(-FEW).map((token) => ({ place, token })))
    } else if (!(await holds(column, plant.say(place)))) missing.push(place)
  }
  if (missing.length > 0)
    throw new Error(`no canary was planted in ${missing.join(', ')}: see prisma/canaries`)
  return standing
}

/** The columns of the database in which text can stand. */
async function textColumns(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ place: string }[]>`
    SELECT c.relname || '.' || a.attname AS place
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'bpchar'::regtype, 'varchar'::regtype,
        'json'::regtype, 'jsonb'::regtype, 'bytea'::regtype)`
  return new Set(rows.map(({ place }) => place))
}

const named = (name: string) => {
  if (!/^[A-Za-z0-9]+$/.test(name)) throw new Error('a column has an unknown name')
  return Prisma.raw(`"${name}"`)
}

/** Every value of a column as text, with its row. */
const valuesOf = ({ table, column }: Guarded) =>
  db.$queryRaw<{ text: string; row: Record<string, unknown> }[]>`
    SELECT DISTINCT ${named(column)}::text AS text, to_jsonb(t) AS row FROM ${named(table)} t
    WHERE ${named(column)} IS NOT NULL`

async function holds(column: Guarded, token: string): Promise<boolean> {
  const values = await valuesOf(column)
  return values.some(({ text, row }) => {
    const id =
      column.table === 'Draft' ? draftId(String(row.userId), String(row.form)) : String(row.id)
    return (column.sealed ? unseal(text, cellIn(column, id)) : text).includes(token)
  })
}
