// Which parts of a public case belong to which group. What the state itself made public, or counts on
// being known, stays when somebody refuses the story: charge, sentence, status, dates and countries.
import type { CaseEventType, ReleaseManner } from '../cases/vocabulary'
import type { Code } from '../record/choices'
import type { FieldName, PublicKindCode } from '../record/kinds'

/** Of a kind of entry: the whole entry with what stands in it, or these fields. */
type Taken = { [K in PublicKindCode]?: 'entry' | readonly FieldName<K>[] }

/** What a refusal takes from the entries of whoever refused. */
export const TAKEN_FROM_ENTRIES = {
  story: {
    // Who somebody is, in words of their own or ours; birth and nationality identify the person.
    person: ['genderWords', 'occupations'],
    // Of others, who are known by the story alone.
    personRelation: 'entry',
    // That and since when somebody is held, by whom and in which country, the state says. Where
    // exactly and under which conditions is known from the person, the family or a lawyer.
    detention: [
      'facility',
      'facilityKind',
      'place',
      'familyContact',
      'counselContact',
      'humanitarianContact',
      'organisationContact',
      'counselAccess',
    ],
    // The charge is in the state's words; the note beside it is in ours.
    chargeUpdate: ['note'],
    // That a court sat is public; what was denied there is alleged.
    proceeding: ['breaches', 'text'],
    hearing: ['text'],
    sentenceChange: ['text'],
    // Told by the person, or by who speaks for them.
    allegation: 'entry',
    perpetrator: 'entry',
    asylumMatter: 'entry',
    // A body published its opinion under a number; its words retell the story.
    mechanismAction: ['text', 'url'],
    // What was asked of an office, and what it did and answered, is between it and whoever asked; the
    // words beside it are ours.
    ask: ['text'],
    delivery: ['text'],
    authorityReply: ['text'],
    outcome: ['text'],
    // Known from the person, the family or a lawyer.
    receipt: 'entry',
    outcomeClaim: 'entry',
  },
  health: {
    healthConcern: 'entry',
    allegation: ['medicalAttention', 'medicalEvidence'],
  },
} as const satisfies Record<'story' | 'health', Taken>

/** Allegations that tell of somebody's health by what they are. */
export const HEALTH_ALLEGATIONS: readonly Code<'allegation'>[] = ['medical_neglect']
export const HEALTH_METHODS: readonly Code<'method'>[] = [
  'denial_of_medical_care',
  'denial_of_medication',
  'forced_feeding',
  'pharmacological',
]
/** Outcomes that do. */
export const HEALTH_OUTCOMES: readonly Code<'outcomeKind'>[] = ['medical_care']
/** A release for reasons of health. */
export const HEALTH_MANNERS: readonly ReleaseManner[] = ['medical']

/**
 * Events that belong to one group by their type: refused, they are not told at all. Every other event
 * belongs to the story with its words and its place, and keeps its type, date, status and people.
 */
export const GROUP_OF_EVENT: Partial<Record<CaseEventType, 'story' | 'health' | 'messages'>> = {
  torture_allegation: 'story',
  health: 'health',
  hunger_strike: 'health',
  thank_you_letter: 'messages',
}

/** What an event is told as when its own type would say too much and its status has to be told. */
export const PLAIN_EVENT: CaseEventType = 'update'
