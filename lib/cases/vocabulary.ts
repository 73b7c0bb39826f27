// The codes of a case. They are stored and appear in addresses and answers: never rename one.
// Terms follow the field's standard lists (HURIDOCS events standard formats; Press Freedom Tracker
// for the status of charges).

/** Where a person stands with their liberty. How somebody was released is kept apart. */
export const LIBERTY_STATUSES = [
  'at_risk',
  'arrested',
  'on_trial_held',
  'imprisoned',
  'held_without_process',
  'house_arrest',
  'disappeared',
  'abducted',
  'facing_deportation',
  'released',
  'escaped',
  'fugitive',
  'exiled',
  'deported',
  'forcibly_returned',
  'died_in_custody',
  'executed',
  'died',
  'unknown',
] as const
export type LibertyStatus = (typeof LIBERTY_STATUSES)[number]

/** How somebody came free. */
export const RELEASE_MANNERS = [
  'early',
  'pardon',
  'amnesty',
  'sentence_served',
  'conditional',
  'medical',
  'acquitted',
  'proceedings_stopped',
  'pending_proceedings',
  'unknown',
] as const
export type ReleaseManner = (typeof RELEASE_MANNERS)[number]

/** What an entry on the timeline tells. */
export const EVENT_TYPES = [
  'background',
  'arrest',
  'charge',
  'hearing',
  'verdict',
  'sentence',
  'appeal_decision',
  'transfer',
  'hunger_strike',
  'health',
  'torture_allegation',
  'visit',
  'contact_lost',
  'contact_restored',
  'mechanism_opinion',
  'asylum_granted',
  'arrival',
  'deportation_order',
  'interim_measure',
  'travel_ban_lifted',
  'campaign_start',
  'messages_delivered',
  'authority_reply',
  'statement',
  'update',
  'thank_you_letter',
  'release',
  'compensation',
  'death',
  'execution',
  'correction',
] as const
export type CaseEventType = (typeof EVENT_TYPES)[number]

/** What is alleged to have been done to a person. */
export const ALLEGATION_TYPES = [
  'torture',
  'ill_treatment',
  'forced_confession',
  'threats_to_family',
  'unfair_trial',
  'arbitrary_extension_of_sentence',
  'enforced_disappearance',
  'denial_of_counsel',
  'medical_neglect',
  'expulsion',
  'denial_of_asylum',
  'refoulement',
  'other',
] as const
export type AllegationType = (typeof ALLEGATION_TYPES)[number]

/** Who is alleged to have done it (HURIDOCS list 24, shortened). */
export const PERPETRATOR_TYPES = [
  'police',
  'prison_officials',
  'security_service',
  'security_forces',
  'armed_forces',
  'officials',
  'judiciary',
  'pro_government_force',
  'armed_opposition',
  'private_person',
  'unknown',
] as const
export type PerpetratorType = (typeof PERPETRATOR_TYPES)[number]

/** What became of a charge. */
export const CHARGE_STATUSES = [
  'unknown',
  'not_charged',
  'pending',
  'dropped',
  'convicted',
  'acquitted',
  'pending_appeal',
  'overturned',
  'reopened',
] as const
export type ChargeStatus = (typeof CHARGE_STATUSES)[number]

export const SENTENCE_KINDS = [
  'imprisonment',
  'life',
  'death',
  'fine',
  'house_arrest',
  'indeterminate',
  'suspended',
  'forced_labour',
  'compulsory_treatment',
  'other',
] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

export const SENTENCE_CHANGE_KINDS = [
  'extended',
  'reduced',
  'commuted',
  'pardoned',
  'quashed',
  'served',
] as const
export type SentenceChangeKind = (typeof SENTENCE_CHANGE_KINDS)[number]

/** Unknown is not no. */
export const TRISTATE = ['unknown', 'yes', 'no'] as const

export const NAME_KINDS = ['legal', 'alias', 'transliteration', 'former'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** ISO 15924. */
export const SCRIPTS = ['Latn', 'Cyrl', 'Arab'] as const

/** What a country has to do with a case. */
export const COUNTRY_ROLES = [
  'harm',
  'held_in',
  'risk_of_return',
  'nationality',
  'asylum',
  'other',
] as const
export type CountryRole = (typeof COUNTRY_ROLES)[number]

export const SOURCE_KINDS = [
  'web_page',
  'press_release',
  'report',
  'news_article',
  'court_document',
  'official_document',
  'testimony',
  'letter',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How far a source may be relied on (HURIDOCS list 42). */
export const RELIABILITIES = [
  'highly_reliable',
  'reliable',
  'moderately_reliable',
  'unreliable',
  'highly_unreliable',
  'unknown',
] as const

export const PUBLICATION_KINDS = [
  'news',
  'statement',
  'press_release',
  'briefing',
  'report',
  'case_update',
  'thank_you_letter',
] as const

export const CASE_STATES = [
  'draft',
  'in_review',
  'scheduled',
  'published',
  'paused',
  'withdrawn',
  'archived',
] as const
export type CaseState = (typeof CASE_STATES)[number]
