import { withConnection } from './connect.mjs'
import { migrate } from './migrate.mjs'
import { inRoot } from './paths.mjs'
import { openPrivateCluster, ownerUrl } from './private-cluster.mjs'
import { Refusal } from './refusal.mjs'
import { ensureDatabase } from './roles.mjs'
import { lastLines, run } from './run.mjs'

/**
 * Applies all migrations to a fresh database and compares it with prisma/schema.prisma.
 *
 * @param {string} [superuserUrl] address of a private cluster to use; without it one is opened and closed
 * @returns {Promise<string>} the SQL that would make the database equal; empty when it is
 */
export async function differenceFromSchema(superuserUrl) {
  const own = superuserUrl === undefined ? await openPrivateCluster() : null
  const cluster = own?.superuserUrl ?? superuserUrl ?? ''
  const name = `vigil_schema_${process.pid}`
  try {
    await withConnection(cluster, (client) => ensureDatabase(client, name))
    const url = ownerUrl(cluster, name)
    await migrate(url)
    const { code, stdout, output } = await run(
      process.execPath,
      [inRoot('scripts', 'steps', 'schema-diff.mjs')],
      { env: { ...process.env, DATABASE_URL: url } },
    )
    if (code !== 0)
      throw new Refusal(
        `prisma/schema.prisma could not be compared with the database; the engine said:\n${lastLines(output, 12)}`,
      )
    return stdout.trim()
  } finally {
    await withConnection(cluster, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    )
    await own?.stop()
  }
}
