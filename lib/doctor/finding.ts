// What doctor found: data that breaks one of the truth rules (DESIGN section 1). Each rule is
// listed with how many things were looked at, so that an empty look does not pass for health.
type DoctorRule =
  | 'statuses_follow_events'
  | 'dates_have_their_bounds'
  | 'snapshots_match_the_record'
  | 'counts_are_sums_of_the_ledger'
  | 'appeals_follow_the_record'
  | 'public_facts_have_sources'
  | 'scorecard_follows_what_is_public'
  | 'entries_match_their_versions'
  | 'files_are_as_they_came'
  | 'audit_chain_holds'
  | 'public_role_sees_published_alone'

/** One rule's outcome: how many things were checked, and in words what is wrong (empty: healthy). */
export type Examination = { rule: DoctorRule; checked: number; findings: string[] }
