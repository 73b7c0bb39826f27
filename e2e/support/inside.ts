import { execFile } from 'node:child_process'
import path from 'node:path'
import { environmentFor } from '../../scripts/steps/environment.mjs'
import { readSecrets } from '../../scripts/steps/secrets.mjs'
import { readSettings } from '../../scripts/steps/settings.mjs'
import type { Instance } from './instance'

const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Runs prisma/canaries/program.ts with the keys and the database of an installation. Gives what it printed. */
export function inside({ dataDir, port, origin, databaseUrl }: Instance, args: string[]) {
  const given = { PORT: String(port), DATA_DIR: dataDir, PUBLIC_ORIGIN: origin }
  const settings = readSettings(given, { dev: false, folder: ROOT })
  const env = environmentFor({ settings, secrets: readSecrets(dataDir, {}), databaseUrl })
  const program = ['--conditions=react-server', '--import', 'tsx', 'prisma/canaries/program.ts']
  return new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [...program, ...args],
      { cwd: ROOT, env, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`${args[0] ?? ''} failed: ${stdout}${stderr}`))
      },
    )
  })
}
