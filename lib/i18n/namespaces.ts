/** The files of messages/<locale>/. English is complete; the others fall back to it key by key. */
export const NAMESPACES = [
  'as-of',
  'auth',
  'cases',
  'corrections',
  'countries',
  'dates',
  'errors',
  'layout',
  'logging',
  'messages-ledger',
  'publications',
  'record',
  'staff',
  'status',
  'time',
  'words',
] as const

export type Namespace = (typeof NAMESPACES)[number]
