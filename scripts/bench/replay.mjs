import { randomUUID } from 'node:crypto'
import { connect, withConnection } from '../steps/connect.mjs'
import { caseIdOf, totalOf } from './deeds.mjs'
import { rounded } from './load.mjs'

const SLUG = 'zelmira-tavon-invented'
const DEEDS = 427_000
const WORKERS = 8
/** Deeds of one transaction. */
const PIECE = 250
/** Of so many deeds, one is sent once more, as after an answer that got lost. */
const AGAIN_EVERY = 20

/**
 * Logs 427,000 deeds for one case from several connections at once, some of them twice, by the very
 * function that logging uses. The public number must have risen by exactly that.
 *
 * @param {import('./vigil.mjs').Vigil} vigil
 * @returns {Promise<import('./bench.mjs').Measured>}
 */
export async function replayBench({ databaseUrl }) {
  return withConnection(databaseUrl, async (client) => {
    const caseId = await caseIdOf(client, SLUG)
    const before = await totalOf(client, caseId)
    let next = 0
    const begin = performance.now()
    await Promise.all(
      Array.from({ length: WORKERS }, async () => {
        const own = await connect(databaseUrl)
        for (let first = next; first < DEEDS; first = next) {
          next += PIECE
          const numbers = [...Array(Math.min(PIECE, DEEDS - first)).keys()].map((n) => first + n)
          const all = [...numbers, ...numbers.filter((n) => n % AGAIN_EVERY === 0)]
          await own.query(LOG, [caseId, all, all.map(() => randomUUID())])
        }
        await own.end()
      }),
    )
    const seconds = (performance.now() - begin) / 1_000
    const risen = (await totalOf(client, caseId)) - before
    return {
      name: 'a replay of deeds for one case, counted against sent',
      sizes: `${rounded(DEEDS)} deeds, one in ${AGAIN_EVERY} sent twice, ${WORKERS} at once`,
      figures: `the public number rose by ${risen.toLocaleString('en')} in ${rounded(seconds)} s, ${rounded(DEEDS / seconds)} deeds a second`,
      // Exactly: one too many, or one too few, is as wrong as many.
      ratio: risen === DEEDS ? 1 : 0,
      wanted: 1,
      above: true,
    }
  })
}

const LOG = `
  SELECT "log_supporter_action"(d.id, $1, 'bench', date '2019-01-01' + d.n % 365, 'letter', 'thanks', 1, NULL,
    'bench-replay-' || d.n, '', 'logged', now())
  FROM unnest($2::int[], $3::uuid[]) AS d(n, id)`
