// The body of POST /api/v1/cases/{slug}/supporter-actions. Its names follow OSDI "outreach".
import type { LogField } from '../messages/input'

const FIELD_OF = {
  type: 'channel',
  kind: 'kind',
  action_date: 'date',
  quantity: 'quantity',
  message: 'words',
  appeal: 'appeal',
  origin_system: 'originSystem',
} as const satisfies Record<string, LogField>

const POINTER_OF = new Map<string, string>([
  ...Object.entries(FIELD_OF).map(([name, field]) => [field, `/${name}`] as const),
  ['key', '/header/idempotency-key'],
])

/** Where in the request a field of a log was sent. */
export const pointerOf = (field: string): string => POINTER_OF.get(field) ?? ''

/**
 * A body as the schema of a log wants it, and the pointers of members that it does not know.
 * Null when the body is not an object.
 */
export function logFromBody(
  body: unknown,
  sent: { slug: string; key: string },
): { raw: Record<LogField, unknown>; unknown: string[] } | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null
  const members = new Map<string, unknown>(Object.entries(body))
  const unknown = [...members.keys()].filter((name) => !Object.hasOwn(FIELD_OF, name))
  const message = members.get('message')
  return {
    unknown: unknown.map(toPointer),
    raw: {
      ...sent,
      channel: members.get('type'),
      kind: members.get('kind') ?? 'appeal',
      date: members.get('action_date'),
      quantity: members.get('quantity'),
      words: isBlank(message) ? null : message,
      appeal: members.get('appeal') ?? null,
      originSystem: members.get('origin_system') ?? 'api',
      // Whoever logs for others by a program does not answer for their addresses.
      email: null,
      website: '',
    },
  }
}

const isBlank = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

/** RFC 6901; a name of any length is shown with its first 80 characters. */
const toPointer = (name: string) =>
  `/${name.slice(0, 80).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`
