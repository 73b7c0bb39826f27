// A program: prints the SQL that leads from the database DATABASE_URL to prisma/schema.prisma.
// Prints nothing when they are equal.
import fs from 'node:fs'
import { FILTERS, openEngine } from './engine.mjs'
import { ROOT } from './paths.mjs'
import { SCHEMA } from './migrations.mjs'

const content = fs.readFileSync(process.argv[2] ?? SCHEMA, 'utf8')
const files = [{ path: 'schema.prisma', content }]
const engine = await openEngine(process.env.DATABASE_URL ?? '', content)
const { exitCode, stdout } = await engine.diff({
  from: { tag: 'schemaDatasource', files, configDir: ROOT },
  to: { tag: 'schemaDatamodel', files },
  script: true,
  exitCode: true,
  filters: FILTERS,
})
process.stdout.write(exitCode === 0 ? '' : (stdout ?? ''), () => process.exit(0))
