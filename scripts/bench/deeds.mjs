/** Deeds of one statement: less work at once leaves the machine room to breathe. */
const PIECE = 100_000

/**
 * Adds deeds to a case as logging does: a row and its state each. They are of five kinds, twelve ways
 * and a thousand days. The count is made anew at the end.
 *
 * @param {import('pg').Client} client
 * @param {string} caseId
 * @param {number} count
 */
export async function addDeeds(client, caseId, count) {
  for (let done = 0; done < count; done += PIECE)
    await client.query(
      `WITH deeds AS (
         SELECT gen_random_uuid() AS id, n FROM generate_series($2::int + 1, $3::int) AS n),
       logged AS (
         INSERT INTO "SupporterAction" ("id", "caseId", "originSystem", "actionDate", "type", "kind",
           "quantity", "idempotencyKey", "requestDigest", "createdAt")
         SELECT id, $1, 'bench', date '2014-01-01' + n % 1000,
           (enum_range(NULL::"Channel"))[1 + n % 12], (enum_range(NULL::"MessageKind"))[1 + n % 5], 1,
           id::text, '', now() FROM deeds)
       INSERT INTO "SupporterActionState" ("supporterActionId", "sequence", "state", "total", "at")
       SELECT id, 1, 'logged', 0, now() FROM deeds`,
      [caseId, done, Math.min(done + PIECE, count)],
    )
  await client.query('ANALYZE "SupporterAction"')
  await client.query('SELECT published.recount($1)', [caseId])
}

/**
 * @param {import('pg').Client} client
 * @param {string} slug
 * @returns {Promise<string>}
 */
export async function caseIdOf(client, slug) {
  const { rows } = await client.query('SELECT id FROM "Case" WHERE slug = $1', [slug])
  if (!rows[0]) throw new Error(`there is no case ${slug}`)
  return rows[0].id
}

/**
 * @param {import('pg').Client} client
 * @param {string} caseId
 * @returns {Promise<number>} the public number
 */
export async function totalOf(client, caseId) {
  const { rows } = await client.query(
    'SELECT total FROM published."PublishedTotal" WHERE "caseId" = $1',
    [caseId],
  )
  return rows[0]?.total ?? 0
}
