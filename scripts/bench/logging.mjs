import { randomBytes, randomUUID } from 'node:crypto'
import { withConnection } from '../steps/connect.mjs'
import { startBare } from './bare.mjs'
import { load, median, rounded } from './load.mjs'

const ROUNDS = 3
const HOW = { connections: 16, ms: 8_000 }

/**
 * How many deeds a second are logged over HTTP, against a bare route handler of the same framework that
 * parses the same body and does one insert into the same database.
 *
 * @param {import('./vigil.mjs').Vigil} vigil
 * @returns {Promise<import('./bench.mjs').Measured>}
 */
export async function loggingBench({ origin, databaseUrl, edgeSecret }) {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT c.slug FROM "Case" c JOIN published."PublishedTotal" t ON t."caseId" = c.id ORDER BY 1`,
    )
    /** @type {string[]} */
    const slugs = rows.map(({ slug }) => slug)
    const bare = await startBare(databaseUrl)
    const sum = async () =>
      Number(
        (await client.query('SELECT sum(quantity)::int AS all FROM "SupporterAction"')).rows[0]
          .all ?? 0,
      )
    const counted = async () =>
      Number(
        (
          await client.query(
            `SELECT coalesce(sum(quantity), 0)::int AS all FROM published."PublishedDeedLine"`,
          )
        ).rows[0].all,
      )
    try {
      const [before, countedBefore] = [await sum(), await counted()]
      let turn = 0
      const own = () => ({
        path: `/api/v1/cases/${slugs[(turn += 1) % slugs.length]}/supporter-actions`,
        ...asked(edgeSecret),
      })
      const other = () => ({ path: '/deeds', ...asked(edgeSecret) })
      await load(origin, own, { ...HOW, ms: 3_000 })
      await load(bare.origin, other, { ...HOW, ms: 3_000 })
      const logged = []
      const inserted = []
      /** @type {Map<number, number>} */
      const statuses = new Map()
      for (let round = 0; round < ROUNDS; round += 1) {
        const mine = await load(origin, own, HOW)
        logged.push(mine.perSecond)
        for (const [status, count] of mine.statuses)
          statuses.set(status, (statuses.get(status) ?? 0) + count)
        inserted.push((await load(bare.origin, other, HOW)).perSecond)
      }
      if ([...statuses.keys()].some((status) => status !== 201))
        throw new Error(`logging answered ${[...statuses.keys()].join(', ')}`)
      const rowsAdded = (await sum()) - before
      const { rows: held } = await client.query(
        `SELECT coalesce(sum(quantity), 0)::int AS all FROM "SupporterAction" WHERE state = 'held'`,
      )
      const risen = (await counted()) - countedBefore + held[0].all
      if (risen !== rowsAdded)
        throw new Error(`${rowsAdded} messages were logged, and ${risen} are counted or held`)
      return {
        name: 'logging over HTTP against a bare insert',
        sizes: `${slugs.length} cases, ${HOW.connections} connections, ${rounded(rowsAdded)} deeds, none lost or counted twice`,
        figures: `${rounded(median(logged))} and ${rounded(median(inserted))} a second, medians of ${ROUNDS} rounds`,
        ratio: median(logged) / median(inserted),
        wanted: 0.5,
        above: true,
      }
    } finally {
      await bare.stop()
    }
  })
}

const BODY = JSON.stringify({
  type: 'letter',
  kind: 'thanks',
  action_date: '2019-05-01',
  quantity: 1,
  origin_system: 'bench',
})

/** @param {string} edgeSecret each one in a network of its own, or the limits would be measured */
const asked = (edgeSecret) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(BODY)),
    'idempotency-key': randomUUID(),
    'x-edge-secret': edgeSecret,
    'x-forwarded-for': `2001:db8:${(randomBytes(4).toString('hex').match(/.{4}/g) ?? []).join(':')}::1`,
  },
  body: BODY,
})
