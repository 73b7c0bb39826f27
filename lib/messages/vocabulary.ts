// The codes of messages and of the ledger. They are stored: never rename one.

/** How a message went. */
export const CHANNELS = [
  'letter',
  'postcard',
  'email',
  'web_form',
  'petition_online',
  'petition_paper',
  'fax',
  'sms',
  'phone',
  'social_post',
  'in_person',
  'other',
] as const
export type Channel = (typeof CHANNELS)[number]

/** What a message is, and so to whom it goes. Figures of different kinds are told apart. */
export const MESSAGE_KINDS = [
  'appeal',
  'solidarity',
  'family_solidarity',
  'petition',
  'thanks',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Whose messages a reported figure counts. */
export const TALLY_SCOPES = ['global', 'section', 'group', 'event'] as const
export type TallyScope = (typeof TALLY_SCOPES)[number]

/** How a reported figure came about. */
export const TALLY_METHODS = ['counted', 'estimated', 'imported', 'platform', 'published'] as const
export type TallyMethod = (typeof TALLY_METHODS)[number]

/** Only a verified figure counts publicly. */
export const TALLY_STATES = ['reported', 'verified', 'rejected', 'superseded'] as const
export type TallyState = (typeof TALLY_STATES)[number]

/** What is held of a supporter's deed. Logged and confirmed ones count. */
export const DEED_STATES = [
  'logged',
  'confirmed',
  'withdrawn',
  'held',
  'rejected',
  'invalidated',
] as const
export type DeedState = (typeof DEED_STATES)[number]

/**
 * Why a deed waits for staff. `bulk`: a claim of more messages than count by themselves. `network`:
 * many for this case from one network. `busy`: very many for this case at once.
 */
export type HoldReason = 'bulk' | 'network' | 'busy'
