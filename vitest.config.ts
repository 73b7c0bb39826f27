import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = {
  // Next forbids the import in the browser; in a test there is no browser.
  'server-only': path.join(root, 'scripts/steps/server-only.mjs'),
  '@': root,
}
const never = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**']
// These have a state: the start program, the pages, the gate of the server and what it borrows of Next.
const APART = ['scripts/**', 'app/**', 'lib/http/**', '*.test.ts']
const database = '**/*.db.test.ts'

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          environment: 'node',
          // A rule keeps nothing between two calls, so its tests may share a process.
          isolate: false,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, ...APART, database],
          // A busy machine is slow, not wrong: this limit only ends what hangs.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'rules-apart',
          environment: 'node',
          include: APART.map((folder) => folder.replace(/\*\*$/, '**/*.test.ts')),
          exclude: [...never, database],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          environment: 'node',
          include: [database],
          exclude: never,
          globalSetup: ['scripts/steps/vitest-cluster.mjs'],
          setupFiles: ['scripts/steps/vitest-database.ts'],
          // A busy machine is slow, not wrong: these limits only end what hangs.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
