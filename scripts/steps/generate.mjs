import fs from 'node:fs'
import { digestOf } from './digest.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { runVisibly } from './run-visibly.mjs'

const OUTPUT = inRoot('prisma', 'generated')
const MARK = inRoot('prisma', 'generated', '.made-from')

/** Makes Prisma's client from prisma/schema.prisma, when it is missing or was made from another one. */
export async function generate() {
  const wanted = digestOf(ROOT, [
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  if (fs.existsSync(MARK) && fs.readFileSync(MARK, 'utf8') === wanted) return
  // generate never runs the engine named here; a name that exists keeps it from downloading one.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const prisma = inRoot('node_modules', 'prisma', 'build', 'index.js')
  const failure = 'The database client could not be made from prisma/schema.prisma; Prisma said'
  await runVisibly('Making the database client', failure, [process.execPath, prisma, 'generate'], {
    env,
    isDone: () => fs.existsSync(OUTPUT),
  })
  fs.writeFileSync(MARK, wanted)
}
