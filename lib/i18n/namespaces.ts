/** The files of messages/<locale>/. English is complete; the others fall back to it key by key. */
export const NAMESPACES = [
  'as-of',
  'auth',
  'cases',
  'clearance',
  'consent',
  'corrections',
  'countries',
  'dates',
  'errors',
  'following',
  'guard',
  'layout',
  'logging',
  'mail',
  'messages-ledger',
  'photographs',
  'publications',
  'publishing',
  'record',
  'staff',
  'status',
  'time',
  'words',
] as const

export type Namespace = (typeof NAMESPACES)[number]
