import { build } from './build.mjs'
import { differenceFromSchema } from './check-schema.mjs'
import { findChromium } from './chromium.mjs'
import { inPackage, runChecks, runPlaywright, runVitest } from './test-programs.mjs'

/** @typedef {{ name: string, title: string, single?: true, run: (cluster: () => Promise<string>) => Promise<import('./test-programs.mjs').Outcome> }} Part */

/** @type {readonly Part[]} what `npm test` consists of, in order; `single`: it needs one processor; `cluster` opens the private PostgreSQL */
export const PARTS = [
  {
    name: 'types',
    single: true,
    title: 'Types and field classes',
    run: () =>
      runChecks('types', [
        [inPackage('next', 'dist', 'bin', 'next'), 'typegen'],
        // Version 7, which needs a fifth of the time; linters and the build cannot load it yet.
        [inPackage('typescript-native', 'bin', 'tsc'), '--noEmit'],
      ]),
  },
  {
    name: 'lint',
    single: true,
    title: 'Lint',
    run: () =>
      runChecks('lint', [[inPackage('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0']]),
  },
  {
    name: 'format',
    single: true,
    title: 'Format',
    run: () =>
      runChecks('format', [[inPackage('prettier', 'bin', 'prettier.cjs'), '--check', '.']]),
  },
  {
    name: 'imports',
    single: true,
    title: 'Import law',
    run: () =>
      runChecks('imports', [
        [
          inPackage('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
          'app',
          'components',
          'lib',
          'prisma',
          'e2e',
          'scripts',
          '--config',
          '.dependency-cruiser.cjs',
        ],
      ]),
  },
  {
    name: 'unused',
    single: true,
    title: 'Nothing unused',
    run: () => runChecks('unused', [[inPackage('knip', 'bin', 'knip.js')]]),
  },
  {
    name: 'schema',
    title: 'Schema equals migrations',
    run: async (cluster) => judgeDifference(await differenceFromSchema(await cluster())),
  },
  { name: 'rules', title: 'Rules', run: () => runVitest('rules*', testEnvironment()) },
  {
    name: 'database',
    title: 'Database',
    run: async (cluster) =>
      runVitest('database', { ...testEnvironment(), VIGIL_TEST_CLUSTER: await cluster() }),
  },
  { name: 'build', title: 'Build', run: runBuild },
  {
    name: 'browser',
    title: 'Browser',
    run: async () => runPlaywright({ ...testEnvironment(), CHROMIUM_PATH: await findChromium() }),
  },
]

const SETTINGS = ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'PUBLIC_ORIGIN', 'DEMO_DATA']

/** What a developer's shell has set must not decide a test. */
function testEnvironment() {
  const unset = Object.fromEntries(SETTINGS.map((name) => [name, undefined]))
  return Object.assign({ ...process.env }, unset, { NEXT_TELEMETRY_DISABLED: '1' })
}

/** @param {string} sql that would make the database equal to the schema */
const judgeDifference = (sql) =>
  sql === ''
    ? { passed: 1, failures: [], output: '' }
    : {
        passed: 0,
        failures: ['schema: the migrations do not make what prisma/schema.prisma says'],
        output: sql,
      }

async function runBuild() {
  await build({ ...testEnvironment(), NODE_ENV: 'production' })
  return { passed: 1, failures: [], output: '' }
}
