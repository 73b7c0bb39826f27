// The codes of appeals. They are stored: never rename one.

export const APPEAL_STATES = ['draft', 'live', 'paused', 'expired', 'closed'] as const
export type AppealState = (typeof APPEAL_STATES)[number]

/** Why an appeal was paused. The first three follow from the timeline, the others somebody decided. */
export const APPEAL_PAUSES = [
  'released',
  'died',
  'executed',
  'guidance',
  'safety',
  'other',
] as const
export type AppealPause = (typeof APPEAL_PAUSES)[number]

/** What staff may say when they pause one. */
export const PAUSES_BY_STAFF = ['guidance', 'safety', 'other'] as const satisfies AppealPause[]

export const TRISTATES = ['yes', 'no', 'unknown'] as const
export type Tristate = (typeof TRISTATES)[number]

/** What a letter may do; each is known to be right, known to be wrong, or not known. */
export const GUIDANCE_FLAGS = ['religious', 'organisation', 'ownAddress', 'caseDetails'] as const
export type GuidanceFlag = (typeof GUIDANCE_FLAGS)[number]
