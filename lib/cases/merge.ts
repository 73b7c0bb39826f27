// What happens when two people edit the same thing: field by field, nobody's words are lost.

/** A form as text, field by field. */
export type Fields = Readonly<Record<string, string>>

export type Merge<F extends Fields> = {
  /** What the form shows next: the other's value where I changed nothing, and mine where I did. */
  merged: F
  /** Fields that both of us changed, differently: I must choose. `merged` holds mine. */
  disputed: (keyof F & string)[]
  /** Fields that the other changed and I did not: `merged` holds theirs. */
  adopted: (keyof F & string)[]
}

/**
 * Merges what I typed with what somebody saved meanwhile. `base` is what both of us began with,
 * `theirs` what is saved now, `mine` what I typed; all three have the same fields.
 */
export function mergeFields<F extends Fields>(base: F, theirs: F, mine: F): Merge<F> {
  const fields = Object.keys(mine) as (keyof F & string)[]
  const touched = (field: keyof F) => mine[field] !== base[field]
  const moved = (field: keyof F) => theirs[field] !== base[field]
  return {
    merged: Object.fromEntries(
      fields.map((field) => [field, touched(field) ? mine[field] : theirs[field]]),
    ) as F,
    disputed: fields.filter((field) => touched(field) && moved(field) && mine[field] !== theirs[field]),
    adopted: fields.filter((field) => !touched(field) && moved(field)),
  }
}
