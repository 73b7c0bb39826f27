/**
 * How a program of PostgreSQL is started: as whom, and knowing none of our secrets. Its messages
 * are looked at by us, so they are in English whatever the machine speaks.
 *
 * @param {import('./reach.mjs').Account | null} account null means ourselves
 * @returns {{ env: NodeJS.ProcessEnv, uid?: number, gid?: number }}
 */
export function runAs(account) {
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' }
  return account === null ? { env } : { env, uid: account.uid, gid: account.gid }
}
