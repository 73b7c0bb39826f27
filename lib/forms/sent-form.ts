// A form as it came back: what was typed, and what it was compared with when it was made.
import { type Fields, mergeFields } from '../cases/merge'
import type { Conflict, FormState } from './form-state'
import { readBase, readFields } from './read-form'

export type SentForm = { fields: Fields; base: Fields; version: string; seenAt: string }

/** Reads a form with a version guard. `seenAt` that is not a moment counts as the beginning of time. */
export function readSentForm(form: unknown, names: readonly string[]): SentForm {
  const { version = '', seenAt = '' } = readFields(form, ['version', 'seenAt'])
  return {
    fields: readFields(form, names),
    base: readBase(form, names),
    version,
    seenAt: isMoment(seenAt) ? seenAt : new Date(0).toISOString(),
  }
}

const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))

/** What is saved now, and who saved since the form was made. */
export type SavedMeanwhile = {
  fields: Fields
  version: string
  /** ISO 8601. */
  seenAt: string
  saved: Conflict['saved']
}

/** The answer to a form: the same fields again, with what is wrong with them. */
export const answerForm = (
  sent: SentForm,
  previous: FormState,
  said: Partial<Pick<FormState, 'errors' | 'refusal' | 'preview'>>,
): FormState => ({
  ...sent,
  errors: {},
  refusal: null,
  preview: null,
  conflict: null,
  ...said,
  draft: draftOf(previous),
  attempt: attemptAfter(previous),
})

/**
 * The answer to whoever saves second: a form on the version of now, in which their own words stand,
 * fields they did not touch are up to date, and every disputed field shows both.
 */
export function answerConflict(
  sent: SentForm,
  previous: FormState,
  meanwhile: SavedMeanwhile,
): FormState {
  const { merged, disputed, adopted } = mergeFields(sent.base, meanwhile.fields, sent.fields)
  return {
    fields: merged,
    base: meanwhile.fields,
    version: meanwhile.version,
    seenAt: meanwhile.seenAt,
    errors: {},
    refusal: 'changed_meanwhile',
    preview: null,
    conflict: {
      saved: meanwhile.saved,
      disputed: disputed.map((field) => ({ field, theirs: meanwhile.fields[field] ?? '' })),
      adopted,
    },
    draft: draftOf(previous),
    attempt: attemptAfter(previous),
  }
}

// It too travels through the browser; whoever keeps a draft asks whether it is genuine.
function draftOf(previous: FormState): FormState['draft'] {
  const { draft } = { draft: null, ...Object(previous) } as { draft: FormState['draft'] }
  return draft
}

/** The number of the answer after `previous`, which travels through the browser and may be anything. */
export function attemptAfter(previous: unknown): number {
  const { attempt } = { attempt: undefined as unknown, ...Object(previous) } as { attempt: unknown }
  return typeof attempt === 'number' && Number.isSafeInteger(attempt) ? attempt + 1 : 1
}
