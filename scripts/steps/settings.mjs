import path from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {{ dev: boolean, port: number, host: string, origin: string, dataDir: string,
 *   databaseUrl: string | null, storage: string | null, auditAnchor: string | null,
 *   demoData: boolean }} Settings
 *   `origin` is what people type, without a slash at its end; `dataDir` is absolute;
 *   `databaseUrl` is null when Vigil brings its own PostgreSQL; `storage` and
 *   `auditAnchor` are null when they are in the data directory
 */

/**
 * Reads the settings of a start from the environment. An empty variable counts as not set.
 *
 * @param {Record<string, string | undefined>} env
 * @param {{ dev: boolean, folder: string }} context the folder that relative paths start from
 * @returns {Settings}
 */
export function readSettings(env, { dev, folder }) {
  const port = readPort(env.PORT || '3000')
  return {
    dev,
    port,
    host: env.HOST || '127.0.0.1',
    origin: readOrigin(env.PUBLIC_ORIGIN || `http://localhost:${port}`),
    dataDir: path.resolve(folder, env.DATA_DIR || '.data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL || null),
    storage: readStorage(env.STORAGE || null, folder),
    auditAnchor: env.AUDIT_ANCHOR ? path.resolve(folder, env.AUDIT_ANCHOR) : null,
    demoData: readYesNo('DEMO_DATA', env.DEMO_DATA || 'yes'),
  }
}

/** @param {string} text */
function readPort(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65535)
    throw new Refusal(
      `PORT is "${text}", which is not a port: give a whole number from 1 to 65535.`,
    )
  return port
}

/** @param {string} text */
function readOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : null
  if (
    url === null ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new Refusal(
      `PUBLIC_ORIGIN is "${text}": give the address of the site without a path, such as https://cases.example.org`,
    )
  }
  return url.origin
}

/** The value may hold a password, so it is not repeated. @param {string | null} text */
function readDatabaseUrl(text) {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new Refusal(
      'DATABASE_URL is not the address of a PostgreSQL database: give one such as postgresql://user:password@host:5432/database',
    )
  }
  return text
}

/** A folder may be relative here; the rest is checked by the server. @param {string | null} text @param {string} folder */
function readStorage(text, folder) {
  if (text === null || text.startsWith('s3:')) return text
  if (text.startsWith('disk:') && text !== 'disk:')
    return `disk:${path.resolve(folder, text.slice(5))}`
  throw new Refusal(
    `STORAGE is "${text}": give disk:<folder>, or s3:<address of a bucket> such as s3:https://s3.example.org/vigil-files`,
  )
}

/** @param {string} name @param {string} text */
function readYesNo(name, text) {
  if (text === 'yes') return true
  if (text === 'no') return false
  throw new Refusal(`${name} is "${text}": give "yes" or "no".`)
}
