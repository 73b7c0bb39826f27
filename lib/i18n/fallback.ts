/** Messages as they are written in a file: texts, in groups of groups. */
export interface MessageTree {
  [key: string]: string | MessageTree
}

/**
 * `preferred`, with `fallback` wherever it says nothing: a key that is missing or holds an empty
 * text. Keys that the fallback does not know are left out.
 */
export function withFallback(fallback: MessageTree, preferred: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(fallback).map(([key, english]) => [key, choose(english, preferred[key])]),
  )
}

function choose(english: string | MessageTree, own: string | MessageTree | undefined) {
  if (typeof english === 'string') return typeof own === 'string' && own !== '' ? own : english
  return withFallback(english, typeof own === 'object' ? own : {})
}
