import { rotateKeys } from '@/lib/keys/commands'
import { checkKeys } from '@/lib/keys/queries'
import { say, stopWith } from './say'

const SYSTEM = { kind: 'system', name: 'administration command' } as const

/** Names of at most ten things, and how many more there are. */
const some = (names: readonly string[]) =>
  names.slice(0, 10).join(', ') + (names.length > 10 ? ` and ${names.length - 10} more` : '')

/** Opens everything that is sealed and says which keys are in use; fails if anything stays shut. */
export async function keysCheck(): Promise<void> {
  const places = await checkKeys()
  for (const { place, uses, unopened } of places) {
    const words = uses.map(({ keyId, values }) => `${keyId}: ${values}`).join(', ')
    say(`${unopened.length === 0 ? 'ok   ' : 'WRONG'} ${place} (${words || 'nothing'})`)
    if (unopened.length > 0) say(`      does not open: ${some(unopened)}`)
  }
  const inUse = new Set(places.flatMap(({ uses }) => uses.map(({ keyId }) => keyId)))
  say(`Keys in use: ${[...inUse].sort().join(', ') || 'none'}.`)
  const shut = places.reduce((sum, { unopened }) => sum + unopened.length, 0)
  if (shut > 0) stopWith(`${shut} sealed ${shut === 1 ? 'value does' : 'values do'} not open.`)
}

/** Seals everything anew with the current key; fails if something is left under another one. */
export async function keysRotate(): Promise<void> {
  const places = await rotateKeys(SYSTEM, new Date())
  for (const { place, resealed, left } of places) {
    say(`${left === 0 ? 'ok   ' : 'WRONG'} ${place} (${resealed} sealed anew, ${left} left)`)
  }
  const left = places.reduce((sum, place) => sum + place.left, 0)
  if (left > 0)
    stopWith(`${left} left under another key: run this again, and see what keys:check says.`)
  say('What is sealed is under the current key. Run keys:check before you remove an older one.')
}
