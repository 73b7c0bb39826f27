import { adminCommand } from './admin-command.mjs'
import { withConnection } from './connect.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines } from './run.mjs'
import { runVisibly } from './run-visibly.mjs'

/**
 * Fills an empty installation: the demonstration cases, and the first administrator.
 *
 * @param {string} databaseUrl of the owner
 * @param {{ demoData: boolean }} settings
 * @param {NodeJS.ProcessEnv} env for the admin commands
 * @returns {Promise<string | null>} the administrator's one-time sign-in link; null when there are users already
 */
export async function firstRun(databaseUrl, { demoData }, env) {
  const { hasCases, hasUsers } = await withConnection(databaseUrl, whatIsThere)
  if (demoData && !hasCases) await command('Loading the demonstration cases', ['demo:load'], env)
  if (hasUsers) return null
  const output = await command('Making the first administrator', ['first-admin'], env)
  return linkIn(output)
}

/** @param {import('pg').Client} client @returns {Promise<{ hasCases: boolean, hasUsers: boolean }>} */
async function whatIsThere(client) {
  const { rows } = await client.query(
    'SELECT EXISTS (SELECT FROM public."Case") AS "hasCases", EXISTS (SELECT FROM public."User") AS "hasUsers"',
  )
  return rows[0]
}

/** @param {string} title @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function command(title, args, env) {
  const { stdout } = await runVisibly(title, `${title} failed; it said`, adminCommand(args), {
    env,
    tail: 20,
  })
  return stdout
}

/** @param {string} output of `first-admin` @returns {string} the link in it */
export function linkIn(output) {
  const link = /https?:\/\/\S+/.exec(output)?.[0]
  if (link === undefined)
    throw new Refusal(
      `No sign-in link came back for the first administrator; the command said:\n${lastLines(output, 5)}`,
    )
  return link
}
