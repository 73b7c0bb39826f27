// People of the staff and figures for tests. Nobody here is real.
import { aDate } from '@/prisma/factories'
import { createUser } from '../auth/commands'
import type { Role, Staff } from '../auth/roles'
import { must } from '../publishing/published-case.testing'
import type { TallyInput } from './input'

export const SYSTEM = { kind: 'system', name: 'a test' } as const
export const NOW = new Date('2026-11-30T12:00:00Z')

/** Somebody with an account. */
export async function aStaff(name: string, role: Role, sections: string[] = []): Promise<Staff> {
  const email = `${name}@example.org`
  const { userId: id } = must(await createUser(SYSTEM, { email, name, role }, NOW))
  return { kind: 'staff', id, name, email, role, sections, sessionHash: '' } as unknown as Staff
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
