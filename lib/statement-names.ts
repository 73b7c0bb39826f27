// Names for SQL statements, so that PostgreSQL parses and plans each of them once for a connection and
// not for every use.

/** How many texts get a name. Each costs a connection some memory, and is kept as long as that. */
const MOST = 500
/** How many are remembered as seen, before those that come newly are no longer looked at. */
const REMEMBERED = 4 * MOST

/**
 * Gives a statement its name: the same for the same text, from its second use on, as what comes once (a
 * list of another length each time) is not worth a plan. An empty name: it stays without one.
 *
 * @param most how many texts get a name
 */
export function statementNames(most = MOST): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  let named = 0
  return ({ sql }) => {
    const known = names.get(sql)
    if (known === undefined) {
      if (names.size < REMEMBERED) names.set(sql, '')
      return ''
    }
    if (known !== '' || named >= most) return known
    named += 1
    const name = `vigil_${named}`
    names.set(sql, name)
    return name
  }
}
