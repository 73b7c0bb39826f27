import { republishOldShapes } from '@/lib/publishing/commands'
import { say } from './say'

/** Publishes again what an older version published; says how many cases that were. */
export async function republish(): Promise<void> {
  say(
    `published again: ${await republishOldShapes({ kind: 'system', name: 'republish' }, new Date())}`,
  )
}
