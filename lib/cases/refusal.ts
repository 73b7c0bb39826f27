/** Why a command about a whole case was refused. */
export type CaseRefusal =
  | 'missing'
  | 'not_permitted'
  | 'changed_meanwhile'
  | 'too_late_to_undo'
  | 'not_publishable'
  | 'reason_needed'
  | 'already_published'
  | 'not_published'
  | 'once_published'
  | 'owner_missing'
  | 'already_deleted'
  | 'not_deleted'
