// What the guard of names is given, and what it answers.
import type { Change } from '../publishing/difference'

/** A text that is to be public, and where it stands in the document. */
export type GuardedText = {
  where: { what: Change['what'] | 'appeal'; id: Change['id']; field: string }
  text: string
}

/** What a restricted value is. `organisation` and `file` are matched as a whole, never word by word. */
export type RestrictedKind =
  | 'relative'
  | 'source'
  | 'giver'
  | 'perpetrator'
  | 'real_name'
  | 'organisation'
  | 'file'
  | 'contact'

/** A restricted value of a case. `id`: of the row that has it. */
export type RestrictedName = { id: string; kind: RestrictedKind; value: string }

/** What may stand in a text. The first three are known to the case, the others have a form that tells. */
export const HIT_KINDS = [
  'restricted_name',
  'restricted_contact',
  'restricted_file',
  'telephone',
  'email',
  'identity_number',
  'coordinates',
] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** A passage of a text: `end` is the place after its last character. */
export type Passage = { start: number; end: number }

/**
 * Something in a text that should not become public. `name` says in which row the restricted value
 * stands; the value itself is never in a hit, only the place of what the writer wrote.
 */
export type Hit = Passage & {
  where: GuardedText['where']
  kind: HitKind
  /** What the writer wrote there. */
  passage: string
  name: { id: string; kind: RestrictedKind } | null
}
