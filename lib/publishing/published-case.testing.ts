// For tests of the database: what most of them begin with.
import { aCase, anEvent } from '@/prisma/factories'
import { openCase } from '../cases/commands'
import { db } from '../db'
import { addCaseEvent } from '../timeline/commands'
import { publishCase } from './commands'

const system = { kind: 'system', name: 'a test' } as const

/** Unwraps a result that must be one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A public case of one person, both of this name, with an event that gives the person a status. */
export async function aPublishedCase(title: string, now: Date) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  const { reference } = opened
  must(await addCaseEvent(system, reference, anEvent(opened.casePersonId), now))
  const { version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  must(await publishCase(system, reference, { version }, now))
  return { ...opened, slug }
}
