// Which network an address belongs to, as text that means nothing but "the same one again".

/**
 * Two networks that somebody sends from. `narrow`: one connection (IPv4 /32, IPv6 /64: what one
 * household is given). `wide`: its surroundings (IPv4 /24, IPv6 /48: what one subscriber can be given).
 */
export type Networks = { narrow: string; wide: string }

/** The networks of an address; everything that is no address belongs to one and the same network. */
export function networksOf(address: string): Networks {
  const four = fourOf(address)
  if (four) return { narrow: `4/${four.join('.')}`, wide: `4/${four.slice(0, 3).join('.')}` }
  const six = sixOf(address)
  if (!six) return { narrow: 'unknown', wide: 'unknown' }
  const mapped = mappedIn(six)
  if (mapped) return networksOf(mapped)
  return { narrow: `6/${six.slice(0, 4).join(':')}`, wide: `6/${six.slice(0, 3).join(':')}` }
}

function fourOf(address: string): number[] | null {
  const parts = address.split('.')
  const numbers = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256))
  return parts.length === 4 && numbers.every((number) => number < 256) ? numbers : null
}

/** The eight groups of an IPv6 address, without leading zeros; null when it is none. */
function sixOf(address: string): string[] | null {
  const [bare = ''] = address.split('%', 1)
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]`)) return null
  // The parser of addresses writes every spelling of an address in one way.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

/** The IPv4 address inside ::ffff:0:0/96, as a socket that listens to both kinds says it. */
function mappedIn(groups: string[]): string | null {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null
  const numbers = groups.slice(6).map((group) => Number.parseInt(group, 16))
  return numbers.flatMap((number) => [number >> 8, number & 255]).join('.')
}

/** What a request says of where it comes from. `remote`: the other end of the connection. */
export type Sender = {
  remote: string | undefined
  forwarded: string | undefined
  /** The connection is that of our own edge, which says for whom it asks. */
  isEdge: boolean
}

/**
 * The address of whoever sent a request. Only our own edge is believed about others, and only its own
 * word, the last one: what stands before was written by the visitor.
 */
export function addressOf({ remote = '', forwarded = '', isEdge }: Sender): string {
  const last = forwarded.split(',').at(-1)?.trim() ?? ''
  return isEdge && last !== '' ? last : remote
}
