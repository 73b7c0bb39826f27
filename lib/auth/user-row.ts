import type { Role } from './roles'

/** Somebody with an account, as those see them who look after people. */
export type UserRow = {
  id: string
  email: string
  name: string
  role: Role
  /** `invited`: has not yet set a password. */
  standing: 'active' | 'invited' | 'disabled'
  createdAt: Date
  /** The latest request of a session that exists; null when there is none. */
  lastSeenAt: Date | null
}
