// Who may have what is restricted in a case opened for them: whoever an administrator cleared for it.
import { canBeCleared } from '../auth/policy'
import type { Role } from '../auth/roles'

/** Somebody with clearance for a case. `givenBy` null: by the machine, or by somebody who is gone. */
export type Cleared = {
  userId: string
  name: string
  role: Role
  /** Disabled, or of a role that opens nothing any more: then the clearance opens nothing either. */
  isIdle: boolean
  givenBy: string | null
  givenAt: Date
}

/** Who is cleared for a case, and who could be. */
export type Clearance = {
  cleared: Cleared[]
  clearable: { id: string; name: string; role: Role }[]
}

/**
 * What somebody can do about a sealed value: `may` have it opened, `ask` to be cleared, or `never`,
 * whatever clearance they had.
 */
export type RevealStanding = 'may' | 'ask' | 'never'

export type ClearanceRefusal =
  | 'missing'
  | 'not_permitted'
  | 'not_clearable'
  | 'own_clearance'
  | 'already_cleared'
  | 'not_cleared'

type Somebody = { id: string; role: Role; disabledAt: Date | null }

/** Whether an account can make use of a clearance at all. */
export const isClearable = (user: Pick<Somebody, 'role' | 'disabledAt'>): boolean =>
  user.disabledAt === null && canBeCleared(user)

/**
 * Why somebody may not be cleared by whom (null: the machine); null when they may. Nobody clears
 * themselves, unless they are the only administrator and nobody else could.
 */
export function whyNotCleared(
  whom: Somebody,
  byId: string | null,
  otherAdmins: number,
): 'not_clearable' | 'own_clearance' | null {
  if (!isClearable(whom)) return 'not_clearable'
  return whom.id === byId && otherAdmins > 0 ? 'own_clearance' : null
}
