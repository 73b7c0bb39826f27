// What happens when two people edit the same thing: field by field, nobody's words are lost.

/** A form as text, field by field. */
export type Fields = Readonly<Record<string, string>>

export type Merge = {
  /** What the form shows next: the other's value where I changed nothing, and mine where I did. */
  merged: Fields
  /** Fields that both of us changed, differently: I must choose. `merged` holds mine. */
  disputed: string[]
  /** Fields that the other changed and I did not: `merged` holds theirs. */
  adopted: string[]
}

/**
 * Merges what I typed with what somebody saved meanwhile. `base` is what both of us began with,
 * `theirs` what is saved now, `mine` what I typed; all three have the same fields.
 */
export function mergeFields(base: Fields, theirs: Fields, mine: Fields): Merge {
  const fields = Object.keys(mine)
  const touched = (field: string) => mine[field] !== base[field]
  const moved = (field: string) => theirs[field] !== base[field]
  return {
    merged: Object.fromEntries(
      fields.map((field) => [field, (touched(field) ? mine[field] : theirs[field]) ?? '']),
    ),
    disputed: fields.filter(
      (field) => touched(field) && moved(field) && mine[field] !== theirs[field],
    ),
    adopted: fields.filter((field) => !touched(field) && moved(field)),
  }
}
