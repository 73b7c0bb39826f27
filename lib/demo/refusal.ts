import type { Result } from '../result'

/** The file is not a demonstration file, or a command refused a part of it. The message says which. */
export class DemonstrationRefused extends Error {
  override name = 'DemonstrationRefused'
}

/** The value of a command that must succeed here; throws DemonstrationRefused when it refused. */
export function done<T>(result: Result<T, string>, what: string): T {
  if (!result.ok) throw new DemonstrationRefused(`${what}: refused (${result.error})`)
  return result.value
}
