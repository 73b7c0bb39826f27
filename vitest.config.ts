import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = {
  // Next forbids the import in the browser; in a test there is no browser.
  'server-only': path.join(root, 'scripts/steps/server-only.mjs'),
  '@': root,
}
const never = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**']
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
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, database],
          // A busy machine is slow, not wrong: this limit only ends what hangs.
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
