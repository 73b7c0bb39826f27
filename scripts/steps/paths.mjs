import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @param {string[]} parts @returns {string} an absolute path below the root */
export const inRoot = (...parts) => path.join(ROOT, ...parts)
