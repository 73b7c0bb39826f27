import { startInstance } from './instance'

/** One running Vigil with the demonstration data for all specs. Specs that break things start their own. */
export default async function globalSetup() {
  const instance = await startInstance()
  process.env.VIGIL_ORIGIN = instance.origin
  process.env.VIGIL_DATA_DIR = instance.dataDir
  process.env.VIGIL_PORT = String(instance.port)
  process.env.VIGIL_ADMIN_LINK = instance.adminLink ?? ''
  return () => instance.discard()
}
