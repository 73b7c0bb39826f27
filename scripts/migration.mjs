// npm run migration -- <name>: writes the next migration from what prisma/schema.prisma has that
// the existing migrations do not make. Read it, and complete it by hand, before you commit it.
import path from 'node:path'
import { program } from './steps/program.mjs'
import { Refusal } from './steps/refusal.mjs'

await program('No migration was written', {
  check() {
    const name = process.argv[2] ?? ''
    if (/^[a-z0-9_]+$/.test(name)) return name
    throw new Refusal(
      'Say what the migration does, in small letters and underlines: npm run migration -- add_appeals',
    )
  },
  async main(name) {
    const { differenceFromSchema } = await import('./steps/check-schema.mjs')
    const { writeMigration } = await import('./steps/migrations.mjs')
    const sql = await differenceFromSchema()
    if (sql === '')
      console.log('The migrations already make what prisma/schema.prisma says: nothing to write.')
    else console.log(`Wrote ${path.relative(process.cwd(), writeMigration(name, sql, new Date()))}`)
    process.exit(0)
  },
})
