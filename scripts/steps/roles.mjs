import { escapeIdentifier, escapeLiteral } from 'pg'
import { Refusal } from './refusal.mjs'

/** The owner's pools become one of these with SET ROLE: the application, and the public pages. */
const ROLES = ['vigil_app', 'vigil_public']
export const OWNER = 'vigil_owner'

/** @param {import('pg').Client} client @returns {Promise<number>} such as 18 */
async function majorVersion(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
  )
  return rows[0].major
}

/** From 16 on a membership says whether it may be taken on and whether it also counts silently; ours must not. */
const terms = (/** @type {number} */ major) => (major >= 16 ? ' WITH SET TRUE, INHERIT FALSE' : '')

/** @param {import('pg').Client} client @param {string} name @param {string} how */
async function ensureRole(client, name, how) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} ${how}`)
}

/**
 * On our own server: makes the owner, and the roles that it becomes.
 *
 * @param {import('pg').Client} client as superuser
 * @param {string} ownerPassword
 */
export async function ensureOwner(client, ownerPassword) {
  await ensureRole(
    client,
    OWNER,
    `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(ownerPassword)}`,
  )
  for (const role of ROLES) await ensureRole(client, role, 'NOLOGIN NOINHERIT')
  await client.query(`GRANT ${ROLES.join(', ')} TO ${OWNER}${terms(await majorVersion(client))}`)
}

/**
 * On our own server: makes a database of the owner, closed to everybody else.
 *
 * @param {import('pg').Client} client as superuser
 * @param {string} name
 * @param {string | null} template another database to copy; null means an empty one
 */
export async function ensureDatabase(client, name, template = null) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  const database = escapeIdentifier(name)
  if (rowCount === 0)
    await client.query(
      `CREATE DATABASE ${database} OWNER ${OWNER}${template === null ? '' : ` TEMPLATE ${escapeIdentifier(template)}`}`,
    )
  await closeDatabase(client, name)
}

/** Nobody but the owner may connect or make temporary tables; becoming a role comes after connecting. */
const closeDatabase = (/** @type {import('pg').Client} */ client, /** @type {string} */ name) =>
  client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(name)} FROM PUBLIC`)

/**
 * On a server that is not ours: makes the roles if the owner may, else refuses with the SQL that
 * an administrator has to run once.
 *
 * @param {import('pg').Client} client as the owner
 */
export async function requireRoles(client) {
  const major = await majorVersion(client)
  if (major < 15)
    throw new Refusal(`The database runs PostgreSQL ${major}; Vigil needs version 15 or later.`)
  const { rows } = await client.query(
    'SELECT current_user AS owner, current_database() AS database',
  )
  if (!(await mayBecomeRoles(client, major))) await makeRoles(client, major, rows[0].owner)
  const owns = await client.query(
    "SELECT 1 FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'USAGE')",
  )
  if (owns.rowCount === 1) await closeDatabase(client, rows[0].database)
}

/** @param {import('pg').Client} client @param {number} major */
async function mayBecomeRoles(client, major) {
  const { rows } = await client.query(
    'SELECT count(*)::int AS held FROM pg_roles WHERE rolname = ANY($1) AND pg_has_role(oid, $2)',
    [ROLES, major >= 16 ? 'SET' : 'MEMBER'],
  )
  return rows[0].held === ROLES.length
}

/** @param {import('pg').Client} client @param {number} major @param {string} owner */
async function makeRoles(client, major, owner) {
  const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    ROLES,
  ])
  const missing = ROLES.filter((role) => !rows.some(({ rolname }) => rolname === role))
  const statements = [
    ...missing.map((role) => `CREATE ROLE ${role} NOLOGIN NOINHERIT`),
    `GRANT ${ROLES.join(', ')} TO ${escapeIdentifier(owner)}${terms(major)}`,
  ]
  try {
    for (const statement of statements) await client.query(statement)
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== '42501') throw error
    throw new Refusal(
      `The database user "${owner}" may not make the roles that Vigil needs; let an administrator of that server run this once: ${statements.join('; ')};`,
    )
  }
}
