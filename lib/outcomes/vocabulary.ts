// The codes of what became of the messages. They are stored and appear in answers: never rename one.
// Replies and grades follow HURIDOCS events standard formats, lists 27 and 44.

/** How somebody in authority was asked. */
export const ASK_WAYS = [
  'letter_campaign',
  'delivery',
  'petition',
  'parliamentary_list',
  'meeting',
  'written_request',
  'other',
] as const
export type AskWay = (typeof ASK_WAYS)[number]

/** What became of a batch of messages at the door of whoever they were for. */
export const DELIVERY_STATES = ['unknown', 'handed_over', 'posted', 'refused'] as const

/** How a figure of messages handed over or received came about. */
export const FIGURE_METHODS = ['not_said', 'counted', 'estimated', 'published'] as const
export type FigureMethod = (typeof FIGURE_METHODS)[number]

/** Whether such a figure is known to lie apart from every other one of its sort. */
export const FIGURE_OVERLAPS = ['unknown', 'apart', 'within_another'] as const
export type FigureOverlap = (typeof FIGURE_OVERLAPS)[number]

/** Who confirms that messages arrived. */
export const RECEIVED_BY = ['person', 'family', 'lawyer', 'authority', 'other'] as const

/** What an answer is worth (HURIDOCS list 27). `none`: somebody noted that none came. */
export const REPLY_NATURES = [
  'favourable',
  'pledged',
  'counter_measure',
  'more_information',
  'token',
  'none',
] as const

/** What changed for the person, for the better or (`negative_turn`) the worse. */
export const OUTCOME_KINDS = [
  'released',
  'sentence_reduced',
  'charges_dropped',
  'acquitted',
  'better_conditions',
  'medical_care',
  'visit_allowed',
  'hearing_granted',
  'deportation_halted',
  'investigation_opened',
  'compensation',
  'law_changed',
  'negative_turn',
] as const

/** Who says what part the messages had. `organisation`: whoever gathered them; `analyst`: its own staff. */
export const CLAIMANTS = [
  'person',
  'family',
  'lawyer',
  'organisation',
  'authority',
  'analyst',
] as const
export type Claimant = (typeof CLAIMANTS)[number]

/** What part they are said to have had (HURIDOCS list 44). Letters can harm, too. */
export const CONTRIBUTIONS = [
  'strong_positive',
  'moderate_positive',
  'minor_positive',
  'none_discernible',
  'moderate_negative',
  'strong_negative',
] as const
export type Contribution = (typeof CONTRIBUTIONS)[number]

/** What else may explain an outcome. */
export const RIVAL_EXPLANATIONS = [
  'amnesty_law',
  'term_ended',
  'diplomacy',
  'legal_decision',
  'change_of_government',
  'other_campaigns',
  'other',
] as const
export type RivalExplanation = (typeof RIVAL_EXPLANATIONS)[number]
