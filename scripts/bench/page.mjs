import { withConnection } from '../steps/connect.mjs'
import { addDeeds, caseIdOf } from './deeds.mjs'
import { load, median, rounded } from './load.mjs'

const LARGE = 'dilorom-abdukadirova'
const SMALL = 'the-same-but-small'
const DEEDS = 1_000_000
const FEW = 1_000
const FIGURES = 500
const ROUNDS = 5

/**
 * What a case page costs with a million deeds and 500 reported figures, against the same page with a
 * thousand deeds. Both are asked for in turn.
 *
 * @param {import('./vigil.mjs').Vigil} vigil
 * @returns {Promise<import('./bench.mjs').Measured>}
 */
export async function pageBench({ origin, databaseUrl }) {
  const recount = await withConnection(databaseUrl, async (client) => {
    const caseId = await caseIdOf(client, LARGE)
    // The same snapshot under another address: between the pages only the ledger differs.
    await client.query(
      `WITH small AS (SELECT gen_random_uuid() AS id),
       snapshots AS (
         INSERT INTO published."PublishedCase" ("id", "caseId", "locale", "version", "contentHash", "shape", "document", "publishedAt")
         SELECT gen_random_uuid(), small.id, p."locale", p."version", p."contentHash", p."shape",
           p."document" || jsonb_build_object('caseId', small.id, 'slug', $2::text), p."publishedAt"
         FROM published."PublishedCase" p JOIN published."CurrentCase" c ON c."snapshotId" = p."id", small
         WHERE c."caseId" = $1 AND p."locale" = 'en' RETURNING "id", "caseId", "locale"),
       current AS (
         INSERT INTO published."CurrentCase"
         SELECT (jsonb_populate_record(c, jsonb_build_object('caseId', s."caseId", 'snapshotId', s."id", 'slug', $2::text,
           'reference', 'ZZZ-2000-0001'))).*
         FROM published."CurrentCase" c JOIN snapshots s ON s."locale" = c."locale" WHERE c."caseId" = $1),
       addresses AS (INSERT INTO published."PublishedAddress" SELECT $2, small.id, $2 FROM small),
       lines AS (
         INSERT INTO published."PublishedDeedLine" ("caseId", "kind", "channel", "month", "quantity", "uncovered")
         SELECT small.id, 'appeal', (enum_range(NULL::"Channel"))[1 + n % 12], date '2016-01-01' + n / 12 * interval '1 month', 50, 50
         FROM small, generate_series(0, 19) n)
       INSERT INTO published."PublishedTotal" SELECT small.id, $3, false FROM small`,
      [caseId, SMALL, FEW],
    )
    await addDeeds(client, caseId, DEEDS)
    await client.query(
      `INSERT INTO published."PublishedTally" ("id", "caseId", "counted", "quantity", "kind", "scope", "method", "asOfEdtf", "coversUntil", "reportedBy", "sources")
       SELECT gen_random_uuid(), $1, n % 4 = 0, 1000 + n, 'petition', 'group', 'counted', '2015', date '2015-12-31', 'Group ' || n, '[]'
       FROM generate_series(1, ${FIGURES}) n`,
      [caseId],
    )
    const begin = performance.now()
    await client.query('SELECT published.recount($1)', [caseId])
    return performance.now() - begin
  })
  const perSecond = { large: /** @type {number[]} */ ([]), small: /** @type {number[]} */ ([]) }
  const how = { connections: 4, ms: 6_000 }
  const warm = { ...how, ms: 3_000 }
  for (const slug of [LARGE, SMALL]) {
    const { statuses } = await load(origin, () => ({ path: `/en/cases/${slug}` }), warm)
    if ([...statuses.keys()].some((status) => status !== 200))
      throw new Error(`the page of ${slug} answered ${[...statuses.keys()].join(', ')}`)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    perSecond.large.push(
      (await load(origin, () => ({ path: `/en/cases/${LARGE}` }), how)).perSecond,
    )
    perSecond.small.push(
      (await load(origin, () => ({ path: `/en/cases/${SMALL}` }), how)).perSecond,
    )
  }
  const [large, small] = [median(perSecond.large), median(perSecond.small)]
  return {
    name: 'cost of a case page with a large ledger against a small one',
    sizes: `${rounded(DEEDS)} deeds and ${FIGURES} figures; ${rounded(FEW)} deeds`,
    figures: `${large.toFixed(1)} and ${small.toFixed(1)} pages a second, medians of ${ROUNDS} rounds; counting a million deeds anew ${rounded(recount)} ms`,
    ratio: small / large,
    wanted: 1.2,
    above: false,
  }
}
