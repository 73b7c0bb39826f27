// npm run migration -- <name>: writes the next migration from what prisma/schema.prisma has that
// the existing migrations do not make. Read it, and complete it by hand, before you commit it.
import fs from 'node:fs'
import path from 'node:path'
import { install } from './steps/install.mjs'
import { Refusal, wordsOf } from './steps/refusal.mjs'
import { useRightNode } from './steps/runtime.mjs'

try {
  const name = process.argv[2] ?? ''
  if (!/^[a-z0-9_]+$/.test(name)) throw new Refusal('Say what the migration does, in small letters and underlines: npm run migration -- add_appeals')
  await install()
  await useRightNode()
  const { differenceFromSchema } = await import('./steps/check-schema.mjs')
  const { MIGRATIONS } = await import('./steps/migrations.mjs')
  const sql = await differenceFromSchema()
  if (sql === '') {
    console.log('The migrations already make what prisma/schema.prisma says: nothing to write.')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = path.join(MIGRATIONS, `${stamp}_${name}`)
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`)
    const lock = path.join(MIGRATIONS, 'migration_lock.toml')
    if (!fs.existsSync(lock)) fs.writeFileSync(lock, 'provider = "postgresql"\n')
    console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`)
  }
  process.exit(0)
} catch (error) {
  console.error(wordsOf(error))
  process.exit(1)
}
