import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH
// Each of these asks for thousands of addresses, one after another: begun last, they would end alone.
const LONGEST = ['**/canary-crawl.spec.ts', '**/no-inference.spec.ts']

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // Set by the global setup, before the workers read this file again.
    baseURL: process.env.VIGIL_ORIGIN,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Recording every test costs as much as running it: `TRACE=1 npm test -- browser` does.
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
  },
  projects: [
    { name: 'longest', use: chromium, testMatch: LONGEST },
    { name: 'chromium', use: chromium, testIgnore: LONGEST },
  ],
})
