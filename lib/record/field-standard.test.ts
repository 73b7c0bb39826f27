// What the field records of a case, term by term: HURIDOCS events standard formats (the numbers are its
// lists), the Istanbul Protocol, the UN Working Group on Arbitrary Detention, the Press Freedom Tracker.
// Each term has to have its place. That each place is stored, edited, cited, shown and exported is
// shown by every-kind.db.test.ts, timeline/commands.db.test.ts, sources and cases.
import { describe, expect, test } from 'vitest'
import { caseEventInput, editCaseInput } from '../cases/input'
import { EVENT_TYPES, LIBERTY_STATUSES, RELEASE_MANNERS } from '../cases/vocabulary'
import { SOURCE_FIELDS } from '../sources/fields'
import { LISTS } from './choices'
import { KIND_CODES, type KindCode, kindOf } from './kinds'

const ENTITIES: Record<KindCode, string> = {
  person:
    'pseudonymised realName gender genderWords birth nationalities stateless occupations characteristics death',
  personName: 'value script language kind',
  personRelation: 'kind name contact publicFigure publicName',
  detention:
    'kind facility facilityKind place country authority from to acknowledgement locationDisclosed familyContact counselContact humanitarianContact organisationContact counselAccess correspondence correspondenceAsOf',
  charge: 'law article lawCountryCode text originalText originalLanguage filed',
  chargeUpdate: 'date status note',
  proceeding:
    'kind court courtType caseNumber session judge interpreter observers language breaches',
  hearing: 'scheduledAt timeZone kind state text',
  sentence: 'proceedingId imposed kind termYears termMonths termDays fine regime starts offences',
  sentenceChange: 'kind date termYears termMonths termDays text',
  allegation:
    'type methods methodDetail date place purposes forcedConfession statement confessionUsedAtTrial medicalAttention medicalEvidence officialResponse investigation allegedBy certainty prisonerRights',
  perpetrator: 'type degree name',
  healthConcern: 'text severity treatment asOf detail',
  asylumMatter:
    'state expulsion ordered interimMeasure interimBody interim interimUntil riskCountryCode countryCode',
  mechanismAction: 'mechanism number date categories finding stage view body url',
  ask: 'way office countryCode date answerBy text campaign appeal',
  delivery: 'state date office place quantity method overlap kinds campaign askId text',
  receipt: 'by office date quantity method overlap kinds quote quotePublished text',
  authorityReply: 'askId deliveryId date office nature text',
  outcome: 'kind date text askId',
  outcomeClaim: 'by grade date text rivals rivalText',
  consent:
    'groups giver giverName channel given until review limits evidence withdrawn withdrawReason',
}

describe('the record has a place for every field of', () => {
  test.each(KIND_CODES)('%s', (code) => {
    expect(Object.keys(kindOf(code).fields)).toEqual(
      expect.arrayContaining(ENTITIES[code].split(' ')),
    )
  })

  test('a case', () => {
    const fields =
      'title summary countries themes lifecycle priority owner reviewDueOn knownAsOf internalNote'
    expect(Object.keys(editCaseInput.shape)).toEqual(expect.arrayContaining(fields.split(' ')))
  })

  test('an entry on the timeline', () => {
    const fields =
      'type date place countryCode text people certainty internal statusEffect manner links sources'
    expect(Object.keys(caseEventInput.shape)).toEqual(expect.arrayContaining(fields.split(' ')))
  })

  test('a source', () => {
    const fields =
      'kind publisher author title url archivedUrl published accessed language connection reliability confidential lastVerifiedOn reviewAfterDays'
    expect(Object.keys(SOURCE_FIELDS)).toEqual(expect.arrayContaining(fields.split(' ')))
  })
})

const TERMS: [string, readonly string[], string][] = [
  [
    'the status of a person (25, 02)',
    LIBERTY_STATUSES,
    'at_risk arrested on_trial_held imprisoned held_without_process house_arrest disappeared abducted released escaped fugitive exiled deported forcibly_returned died_in_custody executed died unknown',
  ],
  [
    'the manner of a release, apart from the status',
    RELEASE_MANNERS,
    'pending_proceedings proceedings_stopped acquitted sentence_served pardon amnesty conditional medical unknown',
  ],
  [
    'the state of the work (43)',
    LISTS.lifecycle,
    'intake verifying active monitoring paused_for_safety closed_resolved closed_not_pursued archived',
  ],
  [
    'the type of detention (29)',
    LISTS.detentionKind,
    'administrative emergency_law free_speech disproportionate against_person_or_property non_violent_against_state violent_against_state immigration extradition psychiatric',
  ],
  ['acknowledgement (30)', LISTS.acknowledgement, 'unknown acknowledged denied'],
  [
    'access to counsel (31)',
    LISTS.counselAccess,
    'none_permitted before_indictment after_indictment during_interrogation before_statement after_statement not_permitted_to_defend appointed_by_state chosen_by_client',
  ],
  ['court (32)', LISTS.courtType, 'civilian military administrative other'],
  ['open or closed session', LISTS.courtSession, 'open closed'],
  ['the language in court (33)', LISTS.courtLanguage, 'understood interpreted not_interpreted'],
  [
    'fair-trial breaches (4: 3501)',
    LISTS.fairTrialBreach,
    'presumption_of_innocence time_and_facilities impartial_court interpreter equality_of_arms prompt_trial legal_assistance double_jeopardy communication_with_defence public_trial examination_of_witnesses self_incrimination',
  ],
  [
    'the rights of prisoners (4: 3601)',
    LISTS.prisonerRight,
    'appeal medical_services complaints commutation pardon',
  ],
  [
    'the status of a charge',
    LISTS.chargeStatus,
    'unknown not_charged pending dropped convicted acquitted pending_appeal overturned reopened',
  ],
  [
    'the kind of proceeding',
    LISTS.proceedingKind,
    'investigation remand first_instance appeal cassation retrial parole prison_regime extradition deportation asylum_appeal interim_measure',
  ],
  ['the state of a hearing', LISTS.hearingState, 'scheduled held adjourned cancelled unknown'],
  [
    'what became of a sentence',
    LISTS.sentenceChange,
    'extended reduced commuted pardoned quashed served',
  ],
  [
    'methods (5/03)',
    LISTS.method,
    'beating burning sexual_violence sexual_threats heat_or_cold electric_shock asphyxiation suspension forced_postures removal_of_nails deprivation_of_food_or_water deprivation_of_sleep denial_of_medical_care denial_of_medication forced_feeding isolation sensory_stress blindfolding overcrowding degradation threats threats_to_family death_threats pharmacological other',
  ],
  ['purpose (38)', LISTS.purpose, 'extract_information intimidation punishment'],
  [
    'a statement (36)',
    LISTS.statement,
    'forced not_requested refused with_understanding without_understanding unknown',
  ],
  [
    'medical evidence (Istanbul Protocol)',
    LISTS.medicalEvidence,
    'not_consistent consistent highly_consistent typical diagnostic not_examined examination_denied',
  ],
  [
    'perpetrators (24)',
    LISTS.perpetrator,
    'police prison_officials security_service armed_forces officials judiciary pro_government_force armed_opposition private_person unknown',
  ],
  [
    'the degree of involvement (18)',
    LISTS.degree,
    'carried_out gave_orders planned present accomplice suspected failed_to_prevent',
  ],
  [
    'the official response (28)',
    LISTS.officialResponse,
    'acknowledged denied denied_responsibility alternative_explanation accepted_responsibility',
  ],
  ['certainty (41)', LISTS.certainty, 'confirmed likely possible unlikely unknown'],
  ['reliability (42)', LISTS.reliability, 'highly_reliable highly_unreliable unknown'],
  [
    'the connection of a source (19)',
    LISTS.connection,
    'victim witness relative lawyer medical organisation reporter perpetrator',
  ],
  [
    'characteristics (23)',
    LISTS.characteristic,
    'press human_rights_defender religious_group political_party relative_of_target asylum_seeker refugee ethnic_minority religious_minority',
  ],
  ['the categories of the Working Group', LISTS.wgadCategory, 'i ii iii iv v'],
  ['its findings', LISTS.mechanismFinding, 'arbitrary_no_category not_arbitrary'],
  ['its stages', LISTS.mechanismStage, 'filed pending adopted'],
  ['whose view it is', LISTS.mechanismView, 'analyst adopted'],
  [
    'replies (27)',
    LISTS.replyNature,
    'favourable pledged counter_measure more_information token none',
  ],
  [
    'impact (44)',
    LISTS.contribution,
    'strong_positive moderate_positive minor_positive none_discernible moderate_negative strong_negative',
  ],
  ['what becomes of a delivery', LISTS.deliveryState, 'handed_over posted refused unknown'],
  ['mechanisms', LISTS.mechanism, 'wgad special_procedure treaty_body regional_court parliament'],
  [
    'entries on the timeline',
    EVENT_TYPES,
    'arrest charge hearing verdict sentence appeal_decision transfer hunger_strike health torture_allegation visit contact_lost contact_restored mechanism_opinion campaign_start messages_delivered authority_reply release deportation_order interim_measure travel_ban_lifted compensation death correction',
  ],
  ['links between them (22)', LISTS.eventLink, 'causes part_of follows'],
  ['the correspondence of a person', LISTS.correspondence, 'open relatives_only blocked unknown'],
  ['names', LISTS.nameKind, 'legal alias transliteration former'],
]

test.each(TERMS)('there is a code for every term of %s', (_, codes, terms) => {
  expect(codes).toEqual(expect.arrayContaining(terms.split(' ')))
})
