// Who acts. A visitor is nobody here: what everybody may read needs no actor.

/** The four roles of staff. What each may do stands in policy.ts, and nowhere else. */
export const ROLES = ['viewer', 'campaigner', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

declare const provenByViewer: unique symbol

/**
 * Somebody who is signed in and was checked against the database for this very request. Only
 * lib/auth/viewer.ts makes one, so a command that takes a Staff cannot be called unchecked.
 */
export type Staff = Readonly<{
  kind: 'staff'
  id: string
  name: string
  email: string
  role: Role
  /** Ids of the sections for which they report figures. */
  sections: readonly string[]
  /** SHA-256 of the session's secret: the key of its row. */
  sessionHash: string
  [provenByViewer]: true
}>

/** Somebody who logs what they did for a case. Has no account and is never identified. */
type Supporter = Readonly<{ kind: 'supporter' }>

/** The machine itself: the admin commands, the demonstration loader, jobs. `name` says which. */
export type System = Readonly<{ kind: 'system'; name: string }>

/** Who may change the record. */
export type Keeper = Staff | System

/** Who may write at all. */
export type Actor = Keeper | Supporter
