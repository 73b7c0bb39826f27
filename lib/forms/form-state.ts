// What a form page and its Server Action tell each other. Everything is text, as browsers send it,
// so that what was typed can be shown again exactly.
import type { Fields } from '../cases/merge'

/** Somebody saved meanwhile: who, and what it means for my fields. */
export type Conflict = {
  /** Newest first; `at` is ISO 8601. */
  saved: { by: string; at: string }[]
  /** Fields that both changed: theirs as saved now; mine stands in the form. */
  disputed: { field: string; theirs: string }[]
  /** Fields that only they changed: theirs stands in the form. */
  adopted: string[]
}

/** `form`: its name. `keeper`: for whom. `keptAt`: when it was last kept (ISO 8601), null if never. */
export type KeptDraft = { form: string; keeper: string; caseId: string; keptAt: string | null }

export type FormState = {
  /** What the fields show. */
  fields: Fields
  /** What the fields were when this version was read; a later save is compared with it. */
  base: Fields
  /** The version that was read, and when it was saved (ISO 8601). */
  version: string
  seenAt: string
  /** Code of the first refusal of each field. */
  errors: Readonly<Record<string, string>>
  /** Code of a refusal that belongs to no field. */
  refusal: string | null
  conflict: Conflict | null
  /** The partial date as understood, when the sender asked how it will read. */
  preview: { edtf: string; lower: string | null; upper: string | null } | null
  /** Where what is typed is kept before it is saved; null: nowhere. */
  draft: KeptDraft | null
  /** Rises with every answer, so that the page knows a new one has come. */
  attempt: number
}

/** A form before anything was sent. */
export const freshForm = (
  fields: Fields,
  guard: { version: string; seenAt: string } = { version: '', seenAt: '' },
): FormState => ({
  fields,
  base: fields,
  ...guard,
  errors: {},
  refusal: null,
  conflict: null,
  preview: null,
  draft: null,
  attempt: 0,
})
