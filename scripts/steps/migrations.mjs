import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from './digest.mjs'
import { inRoot } from './paths.mjs'

export const SCHEMA = inRoot('prisma', 'schema.prisma')
export const MIGRATIONS = inRoot('prisma', 'migrations')

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration one folder of prisma/migrations
 * @typedef {{ name: string, checksum: string, finished: boolean, rolledBack: boolean }} Recorded one row of _prisma_migrations
 * @typedef {{ pending: string[], failed: string[], unknown: string[], edited: string[] }} History
 *   `pending`: not yet applied; `failed`: begun and not finished; `unknown`: applied, but this code does not have them;
 *   `edited`: applied with another text than the file has now
 */

/** @param {string} folder @returns {Migration[]} in the order in which they are applied */
export function readMigrations(folder = MIGRATIONS) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} name what it does, such as `add_appeals`
 * @param {string} sql
 * @param {Date} now
 * @returns {string} the file it was written to
 */
export function writeMigration(name, sql, now) {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(MIGRATIONS, `${stamp}_${name}`, 'migration.sql')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${sql}\n`)
  return file
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Recorded[]>} what the database says was done to it, oldest first
 */
export async function recordedMigrations(client) {
  const { rows: tables } = await client.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present",
  )
  if (!tables[0].present) return []
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack" FROM public._prisma_migrations ORDER BY started_at',
  )
  return rows
}

/**
 * @param {readonly Migration[]} ours
 * @param {readonly Recorded[]} recorded rows that were rolled back do not count
 * @returns {History}
 */
export function compareHistory(ours, recorded) {
  const done = recorded.filter((row) => !row.rolledBack)
  const finished = new Map(
    done.filter((row) => row.finished).map((row) => [row.name, row.checksum]),
  )
  return {
    pending: ours.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    failed: done.filter((row) => !row.finished).map(({ name }) => name),
    unknown: [...finished.keys()].filter(
      (name) => !ours.some((migration) => migration.name === name),
    ),
    edited: ours
      .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
      .map(({ name }) => name),
  }
}
