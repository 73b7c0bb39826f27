// The codes of the record, list by list. They are stored and appear in addresses and answers: never
// rename one. Terms follow the field's standard lists (HURIDOCS events standard formats, the
// Istanbul Protocol, the UN Working Group on Arbitrary Detention); lib/record/huridocs.ts maps them.
import {
  ALLEGATION_TYPES,
  CHARGE_STATUSES,
  COUNTRY_ROLES,
  NAME_KINDS,
  PERPETRATOR_TYPES,
  RELIABILITIES,
  SENTENCE_CHANGE_KINDS,
  SENTENCE_KINDS,
  SCRIPTS,
  SOURCE_KINDS,
  TRISTATE,
} from '../cases/vocabulary'
import {
  ASK_WAYS,
  CLAIMANTS,
  CONTRIBUTIONS,
  DELIVERY_STATES,
  FIGURE_METHODS,
  FIGURE_OVERLAPS,
  OUTCOME_KINDS,
  RECEIVED_BY,
  REPLY_NATURES,
  RIVAL_EXPLANATIONS,
} from '../outcomes/vocabulary'
import { MESSAGE_KINDS, TALLY_METHODS, TALLY_SCOPES } from '../messages/vocabulary'

/** Each list by its name, which is also its group in the messages "words". */
export const LISTS = {
  allegation: ALLEGATION_TYPES,
  chargeStatus: CHARGE_STATUSES,
  messageKind: MESSAGE_KINDS,
  tallyMethod: TALLY_METHODS,
  tallyScope: TALLY_SCOPES,
  countryRole: COUNTRY_ROLES,
  nameKind: NAME_KINDS,
  perpetrator: PERPETRATOR_TYPES,
  sentenceChange: SENTENCE_CHANGE_KINDS,
  sentenceKind: SENTENCE_KINDS,
  script: SCRIPTS,
  sourceKind: SOURCE_KINDS,
  /** How a person is known to describe themselves; an open list beside free words. */
  gender: ['unknown', 'woman', 'man', 'non_binary', 'other'],
  /** What somebody is to a person in the case. */
  relation: [
    'spouse',
    'parent',
    'child',
    'sibling',
    'other_relative',
    'lawyer',
    'colleague',
    'friend',
    'co_accused',
    'other',
  ],
  /** Where the work on a case stands (HURIDOCS list 43, refined). Not what is public. */
  lifecycle: [
    'intake',
    'verifying',
    'active',
    'monitoring',
    'paused_for_safety',
    'closed_resolved',
    'closed_not_pursued',
    'archived',
  ],
  /** How urgent the work on a case is. */
  priority: ['low', 'normal', 'high', 'urgent'],
  /** What a case is about. */
  theme: [
    'arbitrary_detention',
    'torture',
    'unfair_trial',
    'death_penalty',
    'enforced_disappearance',
    'freedom_of_expression',
    'freedom_of_association',
    'freedom_of_religion',
    'human_rights_defenders',
    'journalists',
    'refugees',
    'prison_conditions',
    'discrimination',
    'other',
  ],
  /** How sure a claim is (HURIDOCS list 41). */
  certainty: ['unknown', 'confirmed', 'likely', 'possible', 'unlikely'],
  /** How one entry on the timeline belongs to another (HURIDOCS list 22). */
  eventLink: ['follows', 'causes', 'part_of', 'related'],
  /** What kind of place a place of detention is. */
  facilityKind: [
    'unknown',
    'prison',
    'remand_prison',
    'police_station',
    'security_service',
    'military',
    'immigration',
    'psychiatric',
    'hospital',
    'secret',
    'other',
  ],
  /** The type of a detention (HURIDOCS list 29, with immigration, extradition and psychiatric detention). */
  detentionKind: [
    'unknown',
    'administrative',
    'emergency_law',
    'free_speech',
    'disproportionate',
    'against_person_or_property',
    'non_violent_against_state',
    'violent_against_state',
    'immigration',
    'extradition',
    'psychiatric',
  ],
  /** Whether the authorities say that they hold somebody (HURIDOCS list 30). */
  acknowledgement: ['unknown', 'acknowledged', 'denied'],
  /** Unknown is not no. */
  tristate: TRISTATE,
  /** Access to a lawyer (HURIDOCS list 31, grouped). */
  counselAccess: [
    'none_permitted',
    'before_indictment',
    'after_indictment',
    'during_interrogation',
    'before_statement',
    'after_statement',
    'at_trial_only',
    'not_permitted_to_defend',
    'not_confidential',
    'appointed_by_state',
    'chosen_by_client',
    'refused_by_person',
  ],
  /** Whether letters reach a person, as of a date. */
  correspondence: ['unknown', 'open', 'relatives_only', 'blocked'],
  /** What a proceeding is about. */
  proceedingKind: [
    'investigation',
    'remand',
    'first_instance',
    'appeal',
    'cassation',
    'retrial',
    'parole',
    'prison_regime',
    'extradition',
    'deportation',
    'asylum_appeal',
    'interim_measure',
  ],
  /** What kind of court it is (HURIDOCS list 32). */
  courtType: ['unknown', 'civilian', 'military', 'administrative', 'other'],
  /** Whether the public was let in. */
  courtSession: ['unknown', 'open', 'closed', 'partly_closed'],
  /** Whether the person understood the language of the court (HURIDOCS list 33). */
  courtLanguage: ['unknown', 'understood', 'interpreted', 'not_interpreted'],
  /** What is alleged to have made a trial unfair (HURIDOCS list 4, 3501). */
  fairTrialBreach: [
    'presumption_of_innocence',
    'time_and_facilities',
    'impartial_court',
    'interpreter',
    'equality_of_arms',
    'prompt_trial',
    'legal_assistance',
    'double_jeopardy',
    'communication_with_defence',
    'public_trial',
    'examination_of_witnesses',
    'self_incrimination',
  ],
  /** What a hearing is for. */
  hearingKind: [
    'trial',
    'remand',
    'procedural',
    'verdict',
    'sentencing',
    'appeal',
    'parole',
    'other',
  ],
  /** What became of a hearing. */
  hearingState: ['unknown', 'scheduled', 'held', 'adjourned', 'cancelled'],
  /** The regime under which a sentence is served. */
  regime: ['unknown', 'open', 'general', 'strict', 'special', 'solitary', 'medical', 'house'],
  /** How somebody is alleged to have been tortured or ill-treated, in broad groups (HURIDOCS list 5/03). */
  method: [
    'beating',
    'burning',
    'sexual_violence',
    'sexual_threats',
    'heat_or_cold',
    'electric_shock',
    'asphyxiation',
    'suspension',
    'forced_postures',
    'removal_of_nails',
    'deprivation_of_food_or_water',
    'deprivation_of_sleep',
    'denial_of_medical_care',
    'denial_of_medication',
    'forced_feeding',
    'isolation',
    'sensory_stress',
    'blindfolding',
    'overcrowding',
    'degradation',
    'threats',
    'threats_to_family',
    'death_threats',
    'pharmacological',
    'other',
  ],
  /** What ill-treatment is alleged to have been for (HURIDOCS list 38). */
  purpose: [
    'extract_information',
    'extract_confession',
    'intimidation',
    'punishment',
    'discrimination',
    'coercion_of_others',
    'other',
    'unknown',
  ],
  /** Whether a statement was signed, and how (HURIDOCS list 36). */
  statement: [
    'unknown',
    'forced',
    'not_requested',
    'refused',
    'with_understanding',
    'without_understanding',
  ],
  /** How far a medical examination agrees with an allegation (Istanbul Protocol). A finding cannot exclude torture. */
  medicalEvidence: [
    'unknown',
    'not_examined',
    'examination_denied',
    'not_consistent',
    'consistent',
    'highly_consistent',
    'typical',
    'diagnostic',
  ],
  /** What the authorities said to an allegation (HURIDOCS list 28). */
  officialResponse: [
    'unknown',
    'acknowledged',
    'denied',
    'denied_responsibility',
    'alternative_explanation',
    'accepted_responsibility',
  ],
  /** Whether an allegation was investigated. */
  investigation: [
    'unknown',
    'none',
    'refused',
    'open',
    'closed_without_result',
    'charges_brought',
    'convicted',
  ],
  /** What a perpetrator is alleged to have done (HURIDOCS list 18). */
  degree: [
    'unknown',
    'carried_out',
    'gave_orders',
    'planned',
    'present',
    'accomplice',
    'suspected',
    'failed_to_prevent',
  ],
  /** Rights of prisoners that are alleged to have been denied (HURIDOCS list 4, 3601). */
  prisonerRight: ['appeal', 'medical_services', 'complaints', 'commutation', 'pardon'],
  /** How serious a health concern is. */
  severity: ['unknown', 'moderate', 'serious', 'life_threatening'],
  /** Whether medical care is given. */
  treatment: ['unknown', 'adequate', 'inadequate', 'denied', 'refused_by_person'],
  /** Where an application for asylum stands. */
  asylumState: [
    'unknown',
    'not_applied',
    'applied',
    'refused',
    'under_appeal',
    'temporary',
    'granted',
    'withdrawn',
  ],
  /** Whether somebody is ordered to be expelled, deported or extradited. */
  expulsionOrder: ['unknown', 'none', 'ordered', 'suspended', 'lifted', 'carried_out'],
  /** Whether a court or body asked to stop an expulsion for now. */
  interimMeasure: ['unknown', 'none', 'requested', 'granted', 'refused', 'lifted', 'expired'],
  /** Which human rights mechanism acted. */
  mechanism: [
    'wgad',
    'special_procedure',
    'treaty_body',
    'regional_court',
    'national_institution',
    'parliament',
    'other',
  ],
  /** How far an action of a mechanism has come. */
  mechanismStage: [
    'unknown',
    'filed',
    'communicated',
    'pending',
    'adopted',
    'followed_up',
    'closed',
  ],
  /** What a mechanism found. */
  mechanismFinding: [
    'none',
    'arbitrary',
    'arbitrary_no_category',
    'not_arbitrary',
    'violation',
    'no_violation',
    'inadmissible',
  ],
  /** Categories of arbitrary detention (UN Working Group on Arbitrary Detention). */
  wgadCategory: ['i', 'ii', 'iii', 'iv', 'v'],
  /** Whose view it is. */
  mechanismView: ['adopted', 'analyst'],
  askWay: ASK_WAYS,
  deliveryState: DELIVERY_STATES,
  figureMethod: FIGURE_METHODS,
  figureOverlap: FIGURE_OVERLAPS,
  receivedBy: RECEIVED_BY,
  replyNature: REPLY_NATURES,
  outcomeKind: OUTCOME_KINDS,
  claimant: CLAIMANTS,
  contribution: CONTRIBUTIONS,
  rivalExplanation: RIVAL_EXPLANATIONS,
  /** What a source is to the matter (HURIDOCS list 19). */
  connection: [
    'unknown',
    'victim',
    'witness',
    'relative',
    'lawyer',
    'medical',
    'organisation',
    'reporter',
    'official',
    'perpetrator',
    'other',
  ],
  /** How far a source may be relied on (HURIDOCS list 42). */
  reliability: RELIABILITIES,
  /** What of a case somebody may agree to, or refuse, to have published. Never public. */
  consentGroup: ['name', 'photograph', 'story', 'health', 'messages', 'translations'],
  /** Who agreed. Never public. */
  consentGiver: ['person', 'relative', 'lawyer', 'organisation', 'other'],
  /** How they said so. Never public. */
  consentChannel: [
    'unknown',
    'in_writing',
    'in_person',
    'by_telephone',
    'by_video',
    'through_lawyer',
    'through_relative',
    'other',
  ],
  /** What may have made somebody a target (HURIDOCS list 23). Restricted: never public. */
  characteristic: [
    'press',
    'human_rights_defender',
    'religious_group',
    'religious_minority',
    'ethnic_minority',
    'political_party',
    'political_opposition',
    'trade_union',
    'student',
    'lawyer',
    'former_official',
    'relative_of_target',
    'asylum_seeker',
    'refugee',
    'migrant',
    'sexual_orientation',
    'gender_identity',
    'disability',
    'child',
    'other',
  ],
} as const

export type ListName = keyof typeof LISTS
export type Code<List extends ListName> = (typeof LISTS)[List][number]

/** The key of a code's words in the messages "words"; a list or code without words does not compile. */
export type ChoiceKey = { [List in ListName]: `${List}.${Code<List>}` }[ListName]

/** The key of the words for one code of a list. The code must be of that list. */
export const choiceKey = (list: ListName, code: string): ChoiceKey => `${list}.${code}` as ChoiceKey

/** Whether a list has such a code. */
export const isCode = (list: ListName, code: string): boolean =>
  (LISTS[list] as readonly string[]).includes(code)
