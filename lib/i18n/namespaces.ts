/** The files of messages/<locale>/. English is complete; the others fall back to it key by key. */
export const NAMESPACES = [
  'as-of',
  'auth',
  'campaigns',
  'cases',
  'clearance',
  'consent',
  'corrections',
  'countries',
  'dates',
  'errors',
  'guard',
  'layout',
  'logging',
  'messages-ledger',
  'outcomes',
  'photographs',
  'publications',
  'publishing',
  'record',
  'staff',
  'status',
  'tallies',
  'time',
  'words',
] as const

export type Namespace = (typeof NAMESPACES)[number]
