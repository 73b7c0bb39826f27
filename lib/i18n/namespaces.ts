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
  'deeds',
  'errors',
  'fair',
  'guard',
  'layout',
  'logging',
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
