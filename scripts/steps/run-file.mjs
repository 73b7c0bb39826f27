import fs from 'node:fs'
import path from 'node:path'
import { readPrivately, writePrivately } from './private-file.mjs'

/**
 * @typedef {{ supervisor: number, server: number, worker: number, postgres: number | null, port: number, origin: string,
 *   databaseUrl: string, adminLink: string | null, ready: boolean }} RunFacts
 *   what runs now: process numbers (`postgres` is null when the database is not ours), and where
 */

const fileIn = (/** @type {string} */ dataDir) => path.join(dataDir, 'run.json')

/** Writes down what runs on a data directory, for programs such as `npm run admin`. @param {string} dataDir @param {RunFacts} facts */
export const writeRunFile = (dataDir, facts) => writePrivately(fileIn(dataDir), facts)

/** @param {string} dataDir @returns {RunFacts | null} null when nothing was written; it may be out of date after a kill: see `liveHolder` */
export const readRunFile = (dataDir) => readPrivately(fileIn(dataDir))

/** @param {string} dataDir */
export const removeRunFile = (dataDir) => fs.rmSync(fileIn(dataDir), { force: true })
