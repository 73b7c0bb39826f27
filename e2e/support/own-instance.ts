import { test as base } from '@playwright/test'
import { type Instance, startInstance } from './instance'
import { prepared } from './prepared'

/** Tests against an instance of their own, which no other spec changes under them. */
export const test = base.extend<object, { vigil: Instance }>({
  vigil: [
    // Playwright reads from the first parameter what a fixture needs; this one needs nothing.
    async ({}, provide) => {
      const vigil = await startInstance({ from: prepared() })
      await provide(vigil)
      await vigil.discard()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ vigil }, provide) => provide(vigil.origin),
})
