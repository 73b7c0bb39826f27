// The words of the codes of a case: each code leads to its key in the messages "words". A code
// without a key does not compile.
import type {
  AllegationType,
  CaseEventType,
  ChargeStatus,
  CountryRole,
  NameKind,
  PerpetratorType,
  ReleaseManner,
  SentenceChangeKind,
  SentenceKind,
  SourceKind,
} from '@/lib/cases/vocabulary'

export const eventTypeWords = {
  background: 'eventType.background',
  arrest: 'eventType.arrest',
  charge: 'eventType.charge',
  hearing: 'eventType.hearing',
  verdict: 'eventType.verdict',
  sentence: 'eventType.sentence',
  appeal_decision: 'eventType.appeal_decision',
  transfer: 'eventType.transfer',
  hunger_strike: 'eventType.hunger_strike',
  health: 'eventType.health',
  torture_allegation: 'eventType.torture_allegation',
  visit: 'eventType.visit',
  contact_lost: 'eventType.contact_lost',
  contact_restored: 'eventType.contact_restored',
  mechanism_opinion: 'eventType.mechanism_opinion',
  asylum_granted: 'eventType.asylum_granted',
  arrival: 'eventType.arrival',
  deportation_order: 'eventType.deportation_order',
  interim_measure: 'eventType.interim_measure',
  travel_ban_lifted: 'eventType.travel_ban_lifted',
  campaign_start: 'eventType.campaign_start',
  messages_delivered: 'eventType.messages_delivered',
  authority_reply: 'eventType.authority_reply',
  statement: 'eventType.statement',
  update: 'eventType.update',
  thank_you_letter: 'eventType.thank_you_letter',
  release: 'eventType.release',
  compensation: 'eventType.compensation',
  death: 'eventType.death',
  execution: 'eventType.execution',
  correction: 'eventType.correction',
} as const satisfies Record<CaseEventType, string>

export const allegationWords = {
  torture: 'allegation.torture',
  ill_treatment: 'allegation.ill_treatment',
  forced_confession: 'allegation.forced_confession',
  threats_to_family: 'allegation.threats_to_family',
  unfair_trial: 'allegation.unfair_trial',
  arbitrary_extension_of_sentence: 'allegation.arbitrary_extension_of_sentence',
  enforced_disappearance: 'allegation.enforced_disappearance',
  denial_of_counsel: 'allegation.denial_of_counsel',
  medical_neglect: 'allegation.medical_neglect',
  expulsion: 'allegation.expulsion',
  denial_of_asylum: 'allegation.denial_of_asylum',
  refoulement: 'allegation.refoulement',
  other: 'allegation.other',
} as const satisfies Record<AllegationType, string>

export const perpetratorWords = {
  police: 'perpetrator.police',
  prison_officials: 'perpetrator.prison_officials',
  security_service: 'perpetrator.security_service',
  security_forces: 'perpetrator.security_forces',
  armed_forces: 'perpetrator.armed_forces',
  officials: 'perpetrator.officials',
  judiciary: 'perpetrator.judiciary',
  pro_government_force: 'perpetrator.pro_government_force',
  armed_opposition: 'perpetrator.armed_opposition',
  private_person: 'perpetrator.private_person',
  unknown: 'perpetrator.unknown',
} as const satisfies Record<PerpetratorType, string>

export const chargeStatusWords = {
  unknown: 'chargeStatus.unknown',
  not_charged: 'chargeStatus.not_charged',
  pending: 'chargeStatus.pending',
  dropped: 'chargeStatus.dropped',
  convicted: 'chargeStatus.convicted',
  acquitted: 'chargeStatus.acquitted',
  pending_appeal: 'chargeStatus.pending_appeal',
  overturned: 'chargeStatus.overturned',
  reopened: 'chargeStatus.reopened',
} as const satisfies Record<ChargeStatus, string>

export const sentenceKindWords = {
  imprisonment: 'sentenceKind.imprisonment',
  life: 'sentenceKind.life',
  death: 'sentenceKind.death',
  fine: 'sentenceKind.fine',
  house_arrest: 'sentenceKind.house_arrest',
  indeterminate: 'sentenceKind.indeterminate',
  suspended: 'sentenceKind.suspended',
  forced_labour: 'sentenceKind.forced_labour',
  compulsory_treatment: 'sentenceKind.compulsory_treatment',
  other: 'sentenceKind.other',
} as const satisfies Record<SentenceKind, string>

export const sentenceChangeWords = {
  extended: 'sentenceChange.extended',
  reduced: 'sentenceChange.reduced',
  commuted: 'sentenceChange.commuted',
  pardoned: 'sentenceChange.pardoned',
  quashed: 'sentenceChange.quashed',
  served: 'sentenceChange.served',
} as const satisfies Record<SentenceChangeKind, string>

export const nameKindWords = {
  legal: 'nameKind.legal',
  alias: 'nameKind.alias',
  transliteration: 'nameKind.transliteration',
  former: 'nameKind.former',
} as const satisfies Record<NameKind, string>

export const releaseMannerWords = {
  early: 'releaseManner.early',
  pardon: 'releaseManner.pardon',
  amnesty: 'releaseManner.amnesty',
  sentence_served: 'releaseManner.sentence_served',
  conditional: 'releaseManner.conditional',
  medical: 'releaseManner.medical',
  acquitted: 'releaseManner.acquitted',
  proceedings_stopped: 'releaseManner.proceedings_stopped',
  pending_proceedings: 'releaseManner.pending_proceedings',
  unknown: 'releaseManner.unknown',
} as const satisfies Record<ReleaseManner, string>

export const sourceKindWords = {
  web_page: 'sourceKind.web_page',
  press_release: 'sourceKind.press_release',
  report: 'sourceKind.report',
  news_article: 'sourceKind.news_article',
  court_document: 'sourceKind.court_document',
  official_document: 'sourceKind.official_document',
  testimony: 'sourceKind.testimony',
  letter: 'sourceKind.letter',
  other: 'sourceKind.other',
} as const satisfies Record<SourceKind, string>

export const countryRoleWords = {
  harm: 'countryRole.harm',
  held_in: 'countryRole.held_in',
  risk_of_return: 'countryRole.risk_of_return',
  nationality: 'countryRole.nationality',
  asylum: 'countryRole.asylum',
  other: 'countryRole.other',
} as const satisfies Record<CountryRole, string>
