import type { FullConfig } from '@playwright/test'
import { prepare } from './prepared'

/** One running Vigil with the demonstration data for all specs. Specs that break things start their own. */
export default async function globalSetup({ workers }: FullConfig) {
  const instance = await prepare(workers)
  process.env.VIGIL_ORIGIN = instance.origin
  process.env.VIGIL_DATA_DIR = instance.dataDir
  process.env.VIGIL_PORT = String(instance.port)
  return () => instance.discard()
}
