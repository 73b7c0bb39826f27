import { readFile } from 'node:fs/promises'
import { loadDemonstration } from '@/lib/demo/commands'
import { say } from './say'

const FILE = new URL('../../prisma/demo/uzbekistan.json', import.meta.url)

/** Loads the demonstration data; says what was loaded and what was there already. */
export async function demoLoad(): Promise<void> {
  const data: unknown = JSON.parse(await readFile(FILE, 'utf8'))
  const { loaded, present } = await loadDemonstration(data, new Date())
  for (const item of loaded) say(`loaded  ${item}`)
  for (const item of present) say(`present ${item}`)
}
