// What is found when sealed values are opened, and what follows from it.

/** A sealed value that was looked at: the key that it names (null: it has no form that we know), and whether it opened. */
export type LookedAt = { keyId: string | null; opened: boolean }

/** How many values there are under a key, and how many of them open. */
export type KeyUse = { keyId: string; values: number; opened: number }

/**
 * Whether the keys at hand are the ones that the record was sealed with, judged by a few values: of
 * each key that they name, at least one must open. One value that was damaged says nothing about a
 * key; a key none of whose values opens is missing or another one. Nothing sealed fits any keys.
 */
export function keysFit(few: readonly LookedAt[]): boolean {
  const count = new KeyCount()
  for (const value of few) count.add(value)
  return count.uses().every(({ opened }) => opened > 0)
}

/** How values fall on their keys, counted as they come by. */
export class KeyCount {
  readonly #uses = new Map<string, KeyUse>()

  add({ keyId, opened }: LookedAt): void {
    const name = keyId ?? 'unknown'
    const use = this.#uses.get(name) ?? { keyId: name, values: 0, opened: 0 }
    const { values } = use
    this.#uses.set(name, { ...use, values: values + 1, opened: use.opened + (opened ? 1 : 0) })
  }

  /** In the order of the keys' names. */
  uses(): KeyUse[] {
    return [...this.#uses.values()].sort((a, b) => (a.keyId < b.keyId ? -1 : 1))
  }
}
