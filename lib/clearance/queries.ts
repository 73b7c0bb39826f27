import 'server-only'
import { canBeCleared, canClear } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Tx } from '../db'
import { type Clearance, type RevealStanding, isClearable, whyNotCleared } from './clearance'

/** How many administrators there are whose accounts are not disabled, beside somebody. */
export const countOtherAdmins = (client: Tx, userId: string): Promise<number> =>
  client.user.count({ where: { role: 'admin', disabledAt: null, id: { not: userId } } })

/**
 * Of these cases, those for which somebody is cleared, as the database has it now: a session that was
 * opened before does not know of a lost role or a disabled account.
 */
export async function clearedCases(
  client: Tx,
  { id }: Pick<Staff, 'id'>,
  caseIds: readonly string[],
): Promise<string[]> {
  const user = await client.user.findUnique({
    where: { id },
    select: {
      role: true,
      disabledAt: true,
      clearances: { where: { caseId: { in: [...caseIds] } }, select: { caseId: true } },
    },
  })
  if (!user || !isClearable(user)) return []
  return user.clearances.map(({ caseId }) => caseId)
}

/** What somebody can do about the sealed values of a case, and who could clear them. */
export async function getRevealStanding(
  staff: Staff,
  caseId: string,
): Promise<{ standing: RevealStanding; admins: string[] }> {
  if (!canBeCleared(staff)) return { standing: 'never', admins: [] }
  const [cleared, admins] = await Promise.all([
    clearedCases(db, staff, [caseId]),
    db.user.findMany({
      where: { role: 'admin', disabledAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  // Oneself only when nobody else can.
  const others = admins.filter(({ id }) => id !== staff.id)
  return {
    standing: cleared.length > 0 ? 'may' : 'ask',
    admins: (others.length > 0 ? others : admins).map(({ name }) => name),
  }
}

/** Who is cleared for a case, and who could be by this administrator; null for anybody else. */
export async function getClearance(staff: Staff, caseId: string): Promise<Clearance | null> {
  if (!canClear(staff)) return null
  const [rows, users, otherAdmins] = await Promise.all([
    db.caseClearance.findMany({
      where: { caseId },
      orderBy: [{ givenAt: 'asc' }, { userId: 'asc' }],
      select: {
        userId: true,
        givenAt: true,
        givenBy: { select: { name: true } },
        user: { select: { name: true, role: true, disabledAt: true } },
      },
    }),
    db.user.findMany({
      where: { disabledAt: null, clearances: { none: { caseId } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, role: true, disabledAt: true },
    }),
    countOtherAdmins(db, staff.id),
  ])
  return {
    cleared: rows.map(({ userId, user, givenBy, givenAt }) => ({
      userId,
      name: user.name,
      role: user.role,
      isIdle: !isClearable(user),
      givenBy: givenBy?.name ?? null,
      givenAt,
    })),
    clearable: users
      .filter((user) => whyNotCleared(user, staff.id, otherAdmins) === null)
      .map(({ id, name, role }) => ({ id, name, role })),
  }
}
