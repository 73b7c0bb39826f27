import fs from 'node:fs'
import path from 'node:path'
import { adminCommand } from './admin-command.mjs'
import { withConnection } from './connect.mjs'
import { readPrivately, writePrivately } from './private-file.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines } from './run.mjs'
import { runVisibly } from './run-visibly.mjs'
import publicCaseShape from '../../lib/cases/public-case-shape.json' with { type: 'json' }

// A link works for 72 hours; one that is about to end is made anew.
const LINK_HOURS = 71

/**
 * Fills an empty installation: the demonstration cases, and the first administrator. Cases that an
 * older version published are published anew in the form that this one reads. A load that was
 * interrupted is gone on with, and the link is told at every start until somebody can sign in.
 *
 * @param {string} databaseUrl of the owner
 * @param {{ demoData: boolean, dataDir: string }} settings
 * @param {NodeJS.ProcessEnv} env for the admin commands
 * @returns {Promise<string | null>} the administrator's one-time sign-in link; null when somebody can sign in already
 */
export async function firstRun(databaseUrl, { demoData, dataDir }, env) {
  const { hasCases, hasSignIn, hasOldShape } = await withConnection(databaseUrl, whatIsThere)
  if (hasOldShape) await command('Publishing every case in its new form', ['republish'], env)
  const loading = path.join(dataDir, 'demonstration-loading.json')
  if (demoData && (!hasCases || fs.existsSync(loading))) {
    writePrivately(loading, { begun: new Date().toISOString() })
    await command('Loading the demonstration cases', ['demo:load'], env)
    fs.rmSync(loading)
  }
  const kept = path.join(dataDir, 'first-administrator.json')
  if (hasSignIn) {
    fs.rmSync(kept, { force: true })
    return null
  }
  const known = readKept(kept)
  if (known !== null) return known
  const link = linkIn(await command('Making the first administrator', ['first-admin'], env))
  writePrivately(kept, { link, madeAt: Date.now() })
  return link
}

/** @param {string} file @returns {string | null} the link in it, unless it is too old to be of use */
function readKept(file) {
  /** @type {{ link: string, madeAt: number } | null} */
  const kept = readPrivately(file)
  return kept === null || Date.now() - kept.madeAt > LINK_HOURS * 3_600_000 ? null : kept.link
}

/** @param {import('pg').Client} client @returns {Promise<{ hasCases: boolean, hasSignIn: boolean, hasOldShape: boolean }>} */
async function whatIsThere(client) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM public."Case") AS "hasCases",
      EXISTS (SELECT FROM published."CurrentCase" c JOIN published."PublishedCase" p ON p."id" = c."snapshotId"
        WHERE p."shape" < $1) AS "hasOldShape",
      EXISTS (SELECT FROM public."User" WHERE "passwordHash" IS NOT NULL) AS "hasSignIn"`,
    [publicCaseShape.shape],
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
