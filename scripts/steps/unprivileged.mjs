import fs from 'node:fs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

const OURS = 'vigil-postgres'

/**
 * PostgreSQL refuses to run as root. For root this finds (or makes) another user of the system to
 * run it as; anybody else runs it as themselves.
 *
 * @param {string} cluster folder of the data; when it exists already, its owner stays its owner
 * @returns {Promise<import('./reach.mjs').Account | null>} null means ourselves
 */
export async function accountFor(cluster) {
  if (process.getuid?.() !== 0) return null
  const owner = fs.statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0)
    return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  return (await lookUp('postgres')) ?? (await lookUp(OURS)) ?? (await make())
}

/** @param {string} name @returns {Promise<import('./reach.mjs').Account | null>} */
async function lookUp(name) {
  const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  if (user.code !== 0 || group.code !== 0) return null
  return { name, uid: Number(user.stdout), gid: Number(group.stdout) }
}

async function make() {
  // Debian, Fedora and most others have useradd; Alpine has the adduser of busybox.
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    OURS,
  ])
  if ((await lookUp(OURS)) === null) await run('adduser', ['-S', '-D', '-H', OURS])
  const account = await lookUp(OURS)
  if (account === null)
    throw new Refusal(
      'PostgreSQL may not run as root and no other user could be made for it: start Vigil as an ordinary user, or make a user named "postgres".',
    )
  return account
}
