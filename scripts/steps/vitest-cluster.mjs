import { withConnection } from './connect.mjs'
import { migrate } from './migrate.mjs'
import { readMigrations } from './migrations.mjs'
import { sha256 } from './digest.mjs'
import { openPrivateCluster, ownerUrl } from './private-cluster.mjs'
import { ensureDatabase } from './roles.mjs'
import { generate } from './generate.mjs'

/**
 * Runs once before all database tests: a private PostgreSQL (or the one at VIGIL_TEST_CLUSTER)
 * and in it a migrated database that each test file gets a copy of.
 *
 * @param {import('vitest/node').TestProject} project
 * @returns {Promise<() => Promise<void>>} what to do after all of them
 */
export default async function setup(project) {
  await generate()
  const given = process.env.VIGIL_TEST_CLUSTER
  const own = given === undefined ? await openPrivateCluster() : null
  const cluster = own?.superuserUrl ?? given ?? ''
  const template = `vigil_template_${sha256(
    readMigrations()
      .map(({ checksum }) => checksum)
      .join(),
  ).slice(0, 16)}`
  try {
    await withConnection(cluster, (client) => ensureDatabase(client, template))
    await migrate(ownerUrl(cluster, template))
  } catch (error) {
    await own?.stop()
    throw error
  }
  project.provide('cluster', cluster)
  project.provide('template', template)
  return async () => own?.stop()
}
