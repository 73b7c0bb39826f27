import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { readPrivately, writePrivately } from './private-file.mjs'
import { Refusal } from './refusal.mjs'

/** Each secret and how it is made. `VIGIL_KEYS` is a ring: the first key encrypts, all of them decrypt. */
const MAKERS = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString('base64'),
  VIGIL_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
  VIGIL_HMAC_KEY: () => randomBytes(32).toString('base64'),
  postgresPassword: () => randomBytes(24).toString('hex'),
  ownerPassword: () => randomBytes(24).toString('hex'),
}

/** @typedef {Record<keyof typeof MAKERS, string>} Secrets */

/**
 * The secrets of this installation: made at the first start, kept in the data directory for ever
 * after, readable by nobody else. What is encrypted cannot be read without them: back them up.
 *
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env what is set here is used instead and not written down
 * @returns {Secrets}
 */
export function readSecrets(dataDir, env) {
  const file = path.join(dataDir, 'secrets.json')
  const kept = readKept(file)
  const missing = Object.entries(MAKERS).filter(([name]) => typeof kept[name] !== 'string')
  const secrets = /** @type {Secrets} */ ({
    ...kept,
    ...Object.fromEntries(missing.map(([name, make]) => [name, make()])),
  })
  if (missing.length > 0) writePrivately(file, secrets)
  for (const name of /** @type {const} */ (['NEXTAUTH_SECRET', 'VIGIL_KEYS', 'VIGIL_HMAC_KEY'])) {
    const given = env[name]
    if (given) secrets[name] = given
  }
  return secrets
}

/** @param {string} file @returns {Record<string, unknown>} */
function readKept(file) {
  try {
    return readPrivately(file) ?? {}
  } catch (error) {
    throw new Refusal(
      `${file} cannot be read (${/** @type {Error} */ (error).message}): restore it from a backup, for what is encrypted is lost without it.`,
    )
  }
}
