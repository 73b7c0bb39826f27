// What the record of a case is made of: a kind of entry has a table, fields, and a place in the case.
import type { Field } from './field'

export type Fields = Record<string, Field>

/**
 * `table`: the model. `parent`: within what it stands. `cite`: the column of Citation that points at
 * it; null where its parent is cited. `ordered`: it keeps the order of entry. `summary`: the fields
 * that say in one line which entry it is.
 */
export type Kind<F extends Fields = Fields> = {
  table: string
  parent: { kind: 'person'; column: 'casePersonId' } | { kind: string; column: string }
  cite: string | null
  ordered: boolean
  fields: F
  summary: readonly (keyof F & string)[]
  /** Fields that stand in a row of another table, which several entries may share. */
  elsewhere?: Partial<Record<keyof F & string, readonly [table: string, column: string]>>
  /** Public only while this field says something. */
  publicIf?: keyof F & string
  /** For staff alone: nothing of it is in any snapshot, export or answer, not even that it is there. */
  public?: false
}

/** Keeps the exact type of a kind's fields. */
export const kind = <const F extends Fields>(given: Kind<F>): Kind<F> => given

/** Keeps it too, of a kind of which nothing is ever public. */
export const staffKind = <const F extends Fields>(given: Kind<F>): Kind<F> & { public: false } => ({
  ...given,
  public: false,
})

/** An entry that belongs to one person of the case. */
export const OF_PERSON = { kind: 'person', column: 'casePersonId' } as const
