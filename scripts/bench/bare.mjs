import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { NEXT } from '../steps/build.mjs'
import { inRoot, ROOT } from '../steps/paths.mjs'
import { freePort } from '../steps/port.mjs'

const FILES = {
  'package.json': '{ "name": "bare", "private": true }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} }, serverExternalPackages: ['pg'] }\n`,
  'app/layout.js':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
  'app/deeds/route.js': `import pg from 'pg'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
export async function POST(request) {
  const { type, kind, action_date, quantity, origin_system } = await request.json()
  const { rows } = await pool.query(
    'INSERT INTO bare_deed (type, kind, action_date, quantity, origin_system) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [type, kind, action_date, quantity, origin_system],
  )
  return Response.json({ id: rows[0].id }, { status: 201 })
}
`,
}

/**
 * The smallest application of the same framework that does one insert, built and served as ours is.
 *
 * @param {string} databaseUrl
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startBare(databaseUrl) {
  const parent = inRoot('.data')
  fs.mkdirSync(parent, { recursive: true })
  // Below the root, so that it finds the same packages.
  const folder = fs.mkdtempSync(path.join(parent, 'bench-bare-'))
  const database = await import('../steps/connect.mjs')
  await database.withConnection(databaseUrl, (client) =>
    client.query(
      `CREATE TABLE bare_deed (id bigserial PRIMARY KEY, type text, kind text, action_date date, quantity int, origin_system text)`,
    ),
  )
  for (const [name, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  const env = { ...process.env, DATABASE_URL: databaseUrl, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawn(process.execPath, [NEXT, 'build'], { cwd: folder, env, stdio: 'pipe' })
  let said = ''
  for (const stream of [built.stdout, built.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const code = await new Promise((resolve) => built.once('close', resolve))
  if (code !== 0) throw new Error(`the bare application was not built:\n${said}`)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (isUp) return { origin, stop }
    await wait(100)
  }
  await stop()
  throw new Error('the bare application does not answer')
}
