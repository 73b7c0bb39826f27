/** What a rule or a command answers: a value, or the code of an expected refusal. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** It went well; `value` is the outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** It was refused; `error` is a code (or a union of codes), never a sentence. */
export const refuse = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
