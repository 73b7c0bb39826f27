// People of the staff and cases for the tests of figures. Nobody here is real.
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { createUser } from '../auth/commands'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { db } from '../db'
import { publishCase } from '../publishing/commands'
import { addCaseEvent } from '../timeline/commands'
import type { TallyInput } from './input'

export const SYSTEM = { kind: 'system', name: 'a test' } as const
export const NOW = new Date('2026-11-30T12:00:00Z')

/** Unwraps a result that must be one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Somebody with an account. */
export async function aStaff(name: string, role: Role, sections: string[] = []): Promise<Staff> {
  const email = `${name}@example.org`
  const { userId: id } = must(await createUser(SYSTEM, { email, name, role }, NOW))
  return { kind: 'staff', id, name, email, role, sections, sessionHash: '' } as unknown as Staff
}

/** A public case of one person, and where it is. */
export async function aPublicCase(title: string) {
  const opened = must(await openCase(SYSTEM, aCase({ title, name: title }), NOW))
  const event = anEvent(opened.casePersonId, { date: aDate('2014') })
  must(await addCaseEvent(SYSTEM, opened.reference, event, NOW))
  const { version, slug } = await db.case.findUniqueOrThrow({
    where: { reference: opened.reference },
  })
  must(await publishCase(SYSTEM, opened.reference, { version }, NOW))
  return { ...opened, slug }
}

/** A reported figure, with a source of its own. */
export const aFigure = (quantity: number, more: Partial<TallyInput> = {}): TallyInput => ({
  campaign: null,
  sectionId: null,
  quantity,
  channel: null,
  kind: 'solidarity',
  scope: 'global',
  method: 'counted',
  period: null,
  asOf: aDate('2014-12-31'),
  reportedBy: 'Invented',
  text: null,
  includes: [],
  supersedes: null,
  sources: [],
  newSource: {
    kind: 'report',
    publisher: 'Invented',
    title: 'Report',
    url: null,
    accessed: null,
  },
  ...more,
})
