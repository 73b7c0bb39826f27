// What nearly every spec begins with is made once, by a real first start: a data directory with the
// demonstration cases, and staff who can sign in. Who needs an installation of their own starts on a copy of it.
import { EDGE_SECRET } from './network'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PlantedPerson } from '../../prisma/canaries/plant-others.testing'
import { inside } from './inside'
import { type Instance, startInstance } from './instance'

const FOLDER = 'VIGIL_PREPARED'

/** A data directory as a first start leaves it, to begin with: see `from` of startInstance. */
export const prepared = (): string => path.join(folder(), 'data')

/** Somebody of each role who can sign in, for one of the workers. */
export function peopleOf(parallelIndex: number): readonly PlantedPerson[] {
  const all = JSON.parse(readFileSync(peopleFile(folder()), 'utf8')) as PlantedPerson[][]
  const people = all[parallelIndex]
  if (people === undefined) throw new Error(`there are no people for worker ${parallelIndex}`)
  return people
}

const peopleFile = (of: string) => path.join(of, 'people.json')
function folder(): string {
  const known = process.env[FOLDER]
  if (known === undefined) throw new Error('nothing is prepared: start the tests as a whole')
  return known
}

/**
 * Starts the installation that all specs share, and keeps a copy of what its first start made.
 *
 * @param workers how many run at once: each gets its own people
 */
export async function prepare(workers: number): Promise<Instance> {
  const kept = mkdtempSync(path.join(tmpdir(), 'vigil-prepared-'))
  process.env[FOLDER] = kept
  const instance = await startInstance({ env: { EDGE_SECRET } })
  writeFileSync(peopleFile(kept), await inside(instance, ['people', String(workers)]))
  await instance.stop()
  execFileSync('cp', ['-a', instance.dataDir, prepared()])
  await instance.restart()
  return {
    ...instance,
    async discard() {
      await instance.discard()
      rmSync(kept, { recursive: true, force: true })
    },
  }
}
