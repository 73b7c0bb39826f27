// What a supporter asked this device to remember of what they logged. It is in the browser's own storage
// and nowhere else; the server never sees it. No library here: it is sent to every browser that reads it.
import { CHANNELS, type Channel, MESSAGE_KINDS, type MessageKind } from './vocabulary'

/** Where it is kept in the storage of the browser. */
export const STORE = 'vigil.my-actions'
/** More than anybody logs; the oldest is forgotten first. */
const MOST = 500

export type Remembered = {
  /** Of the withdrawal link: what names a deed here. */
  token: string
  slug: string
  title: string
  kind: MessageKind
  channel: Channel
  /** YYYY-MM-DD */
  date: string
  quantity: number
}

/** What is kept, newest first; what is not of our making, or of an older form, is left out. */
export function readRemembered(stored: string | null): Remembered[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(list) ? list.filter(isRemembered) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

function isRemembered(item: unknown): item is Remembered {
  if (typeof item !== 'object' || item === null) return false
  const said = new Map<string, unknown>(Object.entries(item))
  const isText = (name: string, form: RegExp) => {
    const value = said.get(name)
    return typeof value === 'string' && form.test(value)
  }
  return (
    // Both become addresses.
    isText('token', /^[0-9a-f]{64}$/) &&
    isText('slug', /^[a-z0-9-]+$/) &&
    isText('title', /./) &&
    isText('date', /^\d{4}-\d{2}-\d{2}$/) &&
    MESSAGE_KINDS.some((kind) => kind === said.get('kind')) &&
    CHANNELS.some((channel) => channel === said.get('channel')) &&
    Number.isInteger(said.get('quantity'))
  )
}

/** The list with one more, as it is kept. Remembering the same again moves it to the front. */
export const withRemembered = (list: readonly Remembered[], deed: Remembered): Remembered[] =>
  [deed, ...list.filter(({ token }) => token !== deed.token)].slice(0, MOST)
