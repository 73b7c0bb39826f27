import { readFile } from 'node:fs/promises'
import { loadDemonstration } from '@/lib/demo/commands'
import { say } from './say'

// The real cases come last: lists show first what was changed last.
const FILES = ['invented', 'uzbekistan'].map(
  (name) => new URL(`../../prisma/demo/${name}.json`, import.meta.url),
)

/** Loads the demonstration data; says what was loaded and what was there already. */
export async function demoLoad(): Promise<void> {
  for (const file of FILES) {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'))
    const { loaded, present } = await loadDemonstration(data, new Date())
    for (const item of loaded) say(`loaded  ${item}`)
    for (const item of present) say(`present ${item}`)
  }
}
