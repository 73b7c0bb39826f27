import type { System } from '../../lib/auth/roles'
import type { Result } from '../../lib/result'
import { type Canary, canaryOf } from './canary.testing'

/** Who plants: the machine, through the same commands as everybody. */
export const PLANTER: System = { kind: 'system', name: 'a test' }

/** Makes canaries, each the same however often it is asked for, and remembers them. */
export type Planting = { say: (place: string) => string; marker: string; canaries: () => Canary[] }

export function planting(marker: string): Planting {
  const known = new Map<string, Canary>()
  return {
    marker,
    say(place) {
      const canary = known.get(place) ?? canaryOf(marker, place)
      known.set(place, canary)
      return canary.token
    },
    canaries: () => [...known.values()],
  }
}

/** What a command that must succeed answers. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`nothing was planted: ${JSON.stringify(result.error)}`)
  return result.value
}
