// Which texts the guard of names looks at before a case is published: those that are not public yet.
import type { PublicCase } from '../cases/public-case'
import type { GuardedText } from '../guard/guarded'
import { textsOf } from '../guard/texts'

const keyOf = ({ where, text }: GuardedText) => `${where.field}\n${text}`

/**
 * The texts of documents that stand in none of those that are public now, each once. What is public
 * already was looked at, or agreed to, when it became so.
 */
export function newTextsOf(
  documents: readonly PublicCase[],
  before: readonly PublicCase[],
): GuardedText[] {
  const known = new Set(before.flatMap(textsOf).map(keyOf))
  const texts: GuardedText[] = []
  for (const text of documents.flatMap(textsOf)) {
    const key = keyOf(text)
    if (!known.has(key)) texts.push(text)
    known.add(key)
  }
  return texts
}
