import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const PATIENCE = 600_000

/** What a running Vigil writes down about itself. `postgres` is null when its database is not its own. */
type RunFacts = {
  supervisor: number
  server: number
  worker: number
  postgres: number | null
  origin: string
  databaseUrl: string
  adminLink: string | null
  ready: boolean
}
type Pids = Pick<RunFacts, 'supervisor' | 'server' | 'worker' | 'postgres'>
type Environment = Record<string, string | undefined>
/** `from`: a data directory of which it gets a copy to begin with. */
type Order = { port?: number; dataDir?: string; from?: string | undefined; env?: Environment }

/** A real Vigil, started by the real start program, on a data directory and a port of its own. */
export type Instance = {
  readonly origin: string
  readonly port: number
  readonly dataDir: string
  /** The first administrator's one-time sign-in; null when this data directory had users already. */
  readonly adminLink: string | null
  /** Address of the database for its owner. */
  readonly databaseUrl: string
  /** Process numbers as they are now: a child that was killed and started again has a new one. */
  readonly pids: Pids
  /** Runs `npm run admin -- ...args` against it and gives what it printed; throws when the command fails. */
  admin(args: string[]): Promise<string>
  /** Stops it as Ctrl-C does, and keeps the data. Gives the start program's exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same data and port, after `stop` or after it was killed. */
  restart(): Promise<void>
  /** Everything that the start program printed since it was last started. */
  output(): string
  /** Stops it if it runs, and removes its data directory if `startInstance` made that. */
  discard(): Promise<void>
}

/** How a start that was refused ended: its exit code and all it printed. */
export type Refused = { code: number | null; output: string }

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

/** A folder of its own, empty or with what is in another one, owners and all. */
function newDataDir(from?: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigil-e2e-'))
  if (from !== undefined) execFileSync('cp', ['-a', `${from}/.`, folder])
  return folder
}

/** Starts Vigil and resolves when it says that it is ready; throws with what it printed when it does not get there. */
export async function startInstance(order: Order = {}): Promise<Instance> {
  const port = order.port ?? (await freePort())
  const dataDir = order.dataDir ?? newDataDir(order.from)
  const env = environment({ ...order, port, dataDir })
  let running = launch(env)
  const readFacts = () =>
    JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as RunFacts
  const untilReady = async () => {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(25)) {
      if (running.ended()) throw new Error(`Vigil did not start:\n${running.output()}`)
      if (existsSync(path.join(dataDir, 'run.json')) && isOf(readFacts(), running.child))
        return readFacts()
    }
    throw new Error(`Vigil was not ready in time:\n${running.output()}`)
  }
  const removeData = () => {
    if (order.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
  let facts = await untilReady().catch(async (error: unknown) => {
    await running.end('SIGINT')
    removeData()
    throw error
  })
  const stop = () => running.end('SIGINT')
  return {
    port,
    dataDir,
    get origin() {
      return facts.origin
    },
    get adminLink() {
      return facts.adminLink
    },
    get databaseUrl() {
      return facts.databaseUrl
    },
    get pids() {
      return readFacts()
    },
    admin: (args) => runAdmin(args, env),
    stop,
    async restart() {
      await stop()
      running = launch(env)
      facts = await untilReady()
    },
    output: () => running.output(),
    async discard() {
      await stop()
      removeData()
    },
  }
}

/** Starts Vigil where it is expected to refuse, and waits until it has ended. */
export async function startRefused(order: Order): Promise<Refused> {
  const dataDir = order.dataDir ?? newDataDir()
  const running = launch(environment({ ...order, port: order.port ?? (await freePort()), dataDir }))
  const code = await running.end(null)
  if (order.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  return { code, output: running.output() }
}

function environment({
  port,
  dataDir,
  env,
}: {
  port: number
  dataDir: string
  env?: Environment
}): NodeJS.ProcessEnv {
  // What the tests' own process was given must not decide how the instance runs.
  const own = Object.fromEntries(NOT_INHERITED.map((name) => [name, undefined]))
  return Object.assign({ ...process.env }, own, { PORT: String(port), DATA_DIR: dataDir }, env)
}

const NOT_INHERITED = [
  'DATABASE_URL',
  'PUBLIC_ORIGIN',
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'VIGIL_KEYS',
  'VIGIL_HMAC_KEY',
  'STORAGE',
  'AUDIT_ANCHOR',
  'SOURCE_URL',
  'CONTACT',
  'SMTP_URL',
  'MAIL_FROM',
  'DEMO_DATA',
  'HOST',
]

type Launched = {
  child: ChildProcess
  output: () => string
  ended: () => boolean
  end: (signal: NodeJS.Signals | null) => Promise<number | null>
}

function launch(env: NodeJS.ProcessEnv): Launched {
  // A process group of its own, so that a signal reaches it as from a keyboard; the channel tells it when the tests are gone.
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exited = new Promise<number | null>((resolve) =>
    child.once('close', (code) => resolve(code)),
  )
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const end = (signal: NodeJS.Signals | null) => {
    if (signal !== null && child.pid !== undefined && !ended()) process.kill(-child.pid, signal)
    return exited
  }
  return { child, output: () => output, ended, end }
}

/** Facts that an earlier start program left behind are not those of this one. */
const isOf = (facts: RunFacts, child: ChildProcess) => facts.ready && facts.supervisor === child.pid

function runAdmin(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['scripts/admin.mjs', ...args],
      { cwd: ROOT, env, maxBuffer: 64_000_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`admin ${args.join(' ')} failed: ${stdout}${stderr}`))
      },
    )
  })
}
