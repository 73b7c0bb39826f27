// For tests of wording: what a message takes. Apostrophes that quote are not read, because the tests
// refuse straight apostrophes altogether.

/** A value that a message takes; a plural or a choice has its branches by their selectors. */
export type Argument = { name: string; type: string; branches: Record<string, string> }

const ARGUMENT = /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,(.*))?)?$/s

/** The values that a message takes, those inside branches too, in the order of their writing. */
export const argumentsOf = (message: string): Argument[] =>
  groupsOf(message).flatMap(({ inside }) => {
    const [, name = '', type = 'text', rest = ''] = ARGUMENT.exec(inside) ?? []
    const groups = groupsOf(rest)
    const branches = Object.fromEntries(groups.map((group) => [group.before.trim(), group.inside]))
    return [{ name, type, branches }, ...groups.flatMap((group) => argumentsOf(group.inside))]
  })

/** The names of the tags of a message, such as "case" in "For <case></case>". */
export const tagsOf = (message: string): string[] =>
  [...message.matchAll(/<(\w+)>/g)].map(([, name = '']) => name)

/** The outermost groups in braces, each with what stands between it and the one before. */
function groupsOf(text: string): { before: string; inside: string }[] {
  const groups: { before: string; inside: string }[] = []
  let depth = 0
  let end = 0
  let start = 0
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{' && depth++ === 0) start = at
    if (sign === '}' && --depth === 0) {
      groups.push({ before: text.slice(end, start), inside: text.slice(start + 1, at) })
      end = at + 1
    }
  }
  return groups
}
