import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HOUSE, type House, withImports } from './small-house'

const ROOT = path.resolve(import.meta.dirname, '../..')
const built: string[] = []
afterAll(() => built.forEach((folder) => fs.rmSync(folder, { recursive: true })))

/** What dependency-cruiser says of a house: `rule: file that breaks it`. */
function inspect(house: House): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-house-'))
  built.push(folder)
  for (const [file, text] of Object.entries(house)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), text)
  }
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const rooms = ['app', 'components', 'lib', 'prisma', 'e2e']
  const law = ['--config', path.join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json']
  // Written to a file, because a broken law is also an exit code.
  const report = path.join(folder, 'report.json')
  const options = { cwd: folder, stdio: 'ignore' } as const
  try {
    execFileSync(process.execPath, [program, ...rooms, ...law, '--output-to', report], options)
  } catch (error) {
    if (!fs.existsSync(report)) throw error
  }
  const { summary } = JSON.parse(fs.readFileSync(report, 'utf8')) as {
    summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number }
  }
  expect(summary.totalCruised).toBeGreaterThan(Object.keys(HOUSE).length)
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

/** A rule, the file that breaks it, and what that file imports. */
const OFFENCES = [
  ['lib-knows-no-screen', 'lib/cases/shows.ts', '@/components/ui/button'],
  ['components-know-no-route', 'components/cases/knows.tsx', '@/app/[locale]/page'],
  ['components-never-reach-the-shell', 'components/cases/asks.tsx', '@/lib/cases/queries'],
  ['components-never-reach-the-shell', 'components/cases/judges.tsx', '@/lib/http/origin'],
  ['components-never-reach-the-shell', 'components/cases/seals.tsx', '@/lib/crypto/digest'],
  ['components-never-reach-the-shell', 'components/cases/stores.tsx', '@/lib/storage/disk'],
  ['ui-knows-no-domain', 'components/ui/case-button.tsx', '@/lib/cases/label'],
  ['rules-are-pure', 'lib/cases/rule-asks.ts', './queries'],
  ['rules-are-pure', 'lib/cases/rule-renders.ts', 'react'],
  ['rules-are-pure', 'lib/cases/rule-redirects.ts', 'next/navigation'],
  ['rules-are-pure', 'lib/cases/rule-stores.ts', '@prisma/client'],
  ['rules-have-no-io', 'lib/cases/rule-reads.ts', 'node:fs'],
  ['only-db-opens-prisma', 'lib/health/queries.ts', '@/prisma/generated/client'],
  ['only-lib-touches-db', 'app/[locale]/touches/page.tsx', '@/lib/db'],
  ['only-lib-touches-db', 'app/[locale]/writes/page.tsx', '@/lib/audit/write'],
  ['prisma-knows-only-rules', 'prisma/knows.ts', '../lib/cases/commands'],
  ['public-never-reads-staff', 'app/[locale]/peeks/page.tsx', '@/components/staff/bar'],
  ['public-never-reads-staff', 'app/api/v1/cases/route.ts', '@/lib/auth/viewer'],
  ['e2e-stays-outside', 'e2e/comes-in.spec.ts', '../components/ui/button'],
  ['no-dumping-ground', 'lib/cases/dumps.ts', './utils'],
  ['staff-doors-are-locked', 'app/staff/open/page.tsx', '@/components/ui/button'],
  ['staff-doors-are-locked', 'app/staff/open/actions.ts', '@/lib/cases/commands'],
  ['staff-doors-are-locked', 'app/staff/open/route.ts', '@/lib/cases/queries'],
] as const

describe('the import law', { timeout: 60_000 }, () => {
  test('finds nothing wrong in a house where nothing is wrong', () => {
    expect(inspect(HOUSE)).toEqual([])
  })

  const offences = Object.fromEntries(OFFENCES.map(([, file, imported]) => [file, imported]))
  const planted = { ...withImports(offences), 'lib/cases/utils.ts': '' }
  let found: string[] | undefined

  test.for(OFFENCES)('catches %s in %s', ([rule, file]) => {
    found ??= inspect(planted)
    expect(found).toContain(`${rule}: ${file}`)
  })

  test('accuses nobody else', () => {
    found ??= inspect(planted)
    const guilty = new Set<string>(OFFENCES.map(([, file]) => file))
    expect(found.filter((line) => !guilty.has(line.split(': ')[1] ?? ''))).toEqual([])
  })

  test('catches two files that need each other', () => {
    const circle = {
      'lib/cases/one.ts': `import './two'\n`,
      'lib/cases/two.ts': `import './one'\n`,
    }
    expect(inspect({ ...HOUSE, ...circle })).toContain('no-circular: lib/cases/one.ts')
  })
})
