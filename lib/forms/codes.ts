// The codes that a form has words for (messages "staff", form.problem and form.refusal).

/** What may be wrong with one field. */
const PROBLEMS = [
  'required',
  'empty',
  'too_long',
  'control_characters',
  'bidi_controls',
  'not_a_date',
  'no_such_day',
  'form_not_supported',
  'out_of_range',
  'ends_before_it_starts',
  'ambiguous_day',
  'vague_part',
  'no_year',
  'not_a_choice',
  'not_a_country',
  'country_required',
  'country_twice',
  'person_required',
  'manner_needs_release',
  'source_required',
  'not_a_web_address',
  'not_an_email',
  'not_a_role',
  'not_a_version',
  'person_not_in_case',
  'source_missing',
  'email_taken',
  'not_a_language',
  'not_a_number',
  'number_out_of_range',
  'not_a_moment',
  'not_a_zone',
  'day_required',
  'only_of_public_figures',
  'facility_needs_country',
  'something_required',
  'internal_changes_no_status',
  'link_twice',
  'linked_entry_missing',
  'owner_missing',
  'reason_needed',
  'summary_needed',
  'invalid',
] as const
export type Problem = (typeof PROBLEMS)[number]

/** Why a whole form was refused. */
const REFUSALS = [
  'changed_meanwhile',
  'not_permitted',
  'missing',
  'not_publishable',
  'already_published',
  'not_published',
  'once_published',
  'not_deleted',
  'already_corrected',
  'already_retracted',
  'last_admin',
  'already_disabled',
  'entry_missing',
  'already_deleted',
  'last_name',
  'too_late_to_undo',
  'source_missing',
  'no_file',
  'file_too_large',
  'photograph_too_heavy',
  'photograph_too_large',
  'not_a_photograph',
  'photograph_took_too_long',
  'evidence_twice',
  'evidence_is_kept',
  'file_lost',
  'file_altered',
  'storage_full',
  'storage_read_only',
  'storage_away',
  'signed_out',
  'away',
  'invalid',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** A refusal that a command finds, and that belongs to one field. */
const FIELD_OF_REFUSAL: Readonly<Record<string, string>> = {
  person_not_in_case: 'people',
  source_missing: 'sources',
  email_taken: 'email',
  linked_entry_missing: 'links',
  owner_missing: 'owner',
  reason_needed: 'reason',
  summary_needed: 'summary',
}

/** The field that a refusal belongs to; null when it is about the whole form. */
export const fieldOfRefusal = (code: string): string | null => FIELD_OF_REFUSAL[code] ?? null

/** The code itself when there are words for it, else `invalid`. */
export const toProblem = (code: string): Problem =>
  PROBLEMS.find((known) => known === code) ?? 'invalid'
export const toRefusal = (code: string): Refusal =>
  REFUSALS.find((known) => known === code) ?? 'invalid'

/** The HTTP status of a page that refuses a form for a reason. */
export const STATUS_OF_REFUSAL = {
  changed_meanwhile: 409,
  not_permitted: 403,
  missing: 404,
  not_publishable: 422,
  already_published: 409,
  not_published: 409,
  once_published: 409,
  not_deleted: 409,
  already_corrected: 409,
  already_retracted: 409,
  last_admin: 409,
  already_disabled: 409,
  entry_missing: 404,
  already_deleted: 409,
  last_name: 409,
  too_late_to_undo: 409,
  source_missing: 409,
  no_file: 422,
  file_too_large: 413,
  photograph_too_heavy: 413,
  photograph_too_large: 422,
  not_a_photograph: 422,
  photograph_took_too_long: 422,
  evidence_twice: 409,
  evidence_is_kept: 409,
  file_lost: 404,
  file_altered: 409,
  storage_full: 507,
  storage_read_only: 507,
  storage_away: 503,
  signed_out: 401,
  away: 503,
  invalid: 422,
} as const satisfies Record<Refusal, number>
