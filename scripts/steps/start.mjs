import { whenClosing, closeAll, closeOnSignals, isClosing } from './closing.mjs'
import { build, isBuilt } from './build.mjs'
import { ensureDataDirectory } from './data-directory.mjs'
import { openDatabase } from './database.mjs'
import { environmentFor } from './environment.mjs'
import { firstRun } from './first-run.mjs'
import { generate } from './generate.mjs'
import { keepAlive } from './keep.mjs'
import { takeLock } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { requirePort } from './port.mjs'
import { removeRunFile, writeRunFile } from './run-file.mjs'
import { readSecrets } from './secrets.mjs'
import { startServer } from './serve.mjs'
import { startWorker } from './work.mjs'
import { endLeftServer } from './left-server.mjs'
import { during } from './progress.mjs'

/**
 * Everything between a clone with its packages installed and a running Vigil.
 *
 * @param {import('./settings.mjs').Settings} given
 */
export async function start(given) {
  closeOnSignals(() => console.log('\nStopping …'))
  const settings = { ...given, dataDir: ensureDataDirectory(given.dataDir) }
  const { dataDir, port, host, origin } = settings
  whenClosing(takeLock(dataDir))
  await endLeftServer(dataDir)
  await requirePort(port, host)
  const secrets = readSecrets(dataDir, process.env)

  /** @type {import('./run-file.mjs').RunFacts} */
  const facts = {
    supervisor: process.pid,
    server: 0,
    worker: 0,
    postgres: null,
    port,
    origin,
    databaseUrl: '',
    adminLink: null,
    ready: false,
  }
  const note = (/** @type {Partial<typeof facts>} */ news) =>
    writeRunFile(dataDir, Object.assign(facts, news))
  const giveUp = async (/** @type {string} */ why) => {
    console.error(`${why} Vigil stops.`)
    await closeAll()
    process.exit(1)
  }
  const database = await openDatabase({
    dataDir,
    databaseUrl: settings.databaseUrl,
    secrets,
    giveUp,
    changed: () => facts.ready && note({ postgres: database.pid() }),
  })
  whenClosing(database.stop)
  whenClosing(() => removeRunFile(dataDir))
  const env = environmentFor({ settings, secrets, databaseUrl: database.url })

  await generate()
  await migrate(database.url)
  const adminLink = await firstRun(database.url, settings, env)
  note({ postgres: database.pid(), databaseUrl: database.url, adminLink })
  if (!settings.dev && !isBuilt()) await build(env)

  const server = await during('Starting the server', () =>
    keepAlive({
      name: 'The server',
      start: () => startServer(settings, env),
      changed: ({ pid }) => note({ server: pid }),
      giveUp,
    }),
  )
  if (isClosing()) return server.stop()
  note({ ready: true })
  const worker = keepWorker(env, note)
  // Both end before the database does.
  whenClosing(() =>
    Promise.all([server.stop(), worker.then(({ stop }) => stop())]).then(() => undefined),
  )
  announce(settings, adminLink)
}

/**
 * Keeps the worker alive beside the server. Where it cannot be, pages are served all the same.
 *
 * @param {NodeJS.ProcessEnv} env @param {(news: { worker: number }) => void} note
 */
const keepWorker = (env, note) =>
  keepAlive({
    name: 'The worker',
    start: () => startWorker(env),
    changed: ({ pid }) => note({ worker: pid }),
    giveUp: (why) =>
      console.error(
        `${why} Pages are served, but no mail leaves and nothing happens by the clock.`,
      ),
  })

/** @param {import('./settings.mjs').Settings} settings @param {string | null} adminLink */
function announce({ origin, host, port, dataDir }, adminLink) {
  const lines = ['', `  Vigil is ready:     ${origin}`, `  For staff:          ${origin}/staff`]
  if (new URL(origin).port !== String(port))
    lines.push(`  It listens on:      http://${host}:${port}`)
  if (adminLink !== null)
    lines.push(
      `  Administrator:      ${adminLink}`,
      '                      (works once; sign in with it and choose a password)',
    )
  lines.push(`  Its data:           ${dataDir}`, '  To stop:            Ctrl-C', '')
  console.log(lines.join('\n'))
}
