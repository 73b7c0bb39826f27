import fs from 'node:fs'
import { digestOf } from './digest.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'

const OUTPUT = inRoot('prisma', 'generated')
const MARK = inRoot('prisma', 'generated', '.made-from')

/** Makes Prisma's client from prisma/schema.prisma, when it is missing or was made from another one. */
export async function generate() {
  const wanted = digestOf(ROOT, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, 'utf8') === wanted) return
  // generate never runs the engine named here; a name that exists keeps it from downloading one.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  const { code, output } = await during('Making the database client', () => run(process.execPath, [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], { env }))
  if (code !== 0 || !fs.existsSync(OUTPUT)) throw new Refusal(`The database client could not be made from prisma/schema.prisma; Prisma said:\n${lastLines(output, 12)}`)
  fs.writeFileSync(MARK, wanted)
}
