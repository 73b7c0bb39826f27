// Who may do what: the whole policy. The predicate that hides a button is the one that guards the
// command behind it. A viewer reads; a campaigner drafts; an editor publishes and changes what is
// published; an admin does all of that and looks after people.
import type { CaseState } from '../cases/vocabulary'
import { type Role, ROLES } from './roles'

/** The part of a Staff that the policy looks at. */
type Holder = Readonly<{ role: Role }>
/** Somebody with the sections for which they report figures; none: they are limited to none. */
type Reporter = Holder & Readonly<{ sections?: readonly string[] }>

const hasAtLeast = (staff: Holder, role: Role) => ROLES.indexOf(staff.role) >= ROLES.indexOf(role)

/** Reads cases in every state, and their history. */
export const canReadCases = (staff: Holder): boolean => hasAtLeast(staff, 'viewer')

/** Opens a new case, as a draft. */
export const canDraftCase = (staff: Holder): boolean => hasAtLeast(staff, 'campaigner')

/**
 * Changes a case. A draft: whoever drafts. What the public sees, or saw: an editor. What is kept for
 * reading alone: nobody, before it is reopened.
 */
export const canEditCase = (staff: Holder, state: CaseState): boolean =>
  state !== 'archived' &&
  hasAtLeast(staff, state === 'draft' || state === 'in_review' ? 'campaigner' : 'editor')

/** Makes a case public. Also: verifies figures, and whatever else becomes public at once. */
export const canPublishCase = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Asks somebody else to look at what is to become public. A draft: whoever drafts it. */
export const canAskForReview = (staff: Holder, state: CaseState): boolean =>
  canEditCase(staff, state)

/** Takes a public case away from the public. */
export const canWithdrawCase = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Asks everybody to act for a case, and stops asking: what becomes public, or leaves the public. */
export const canRunAppeal = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Says in public why something public was corrected. */
export const canExplainCorrection = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Deletes the former public versions of a case, so that what was taken out of it is gone for good. */
export const canRedactHistory = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Deletes a draft, which can be restored, and restores it. */
export const canDeleteCase = (staff: Holder, state: CaseState): boolean => canEditCase(staff, state)

/** Adds an entry to the timeline of a case, and thereby perhaps changes a status. */
export const canAddEvent = (staff: Holder, state: CaseState): boolean => canEditCase(staff, state)

/** Replaces an entry of the timeline by a corrected one. */
export const canCorrectEvent = (staff: Holder, state: CaseState): boolean =>
  canEditCase(staff, state)

/** Takes an entry of the timeline back, with a reason. */
export const canRetractEvent = (staff: Holder, state: CaseState): boolean =>
  canEditCase(staff, state)

/**
 * Changes a source, and the files that belong to it: whoever may edit each case that cites it.
 * `states` are those of the cases.
 */
export const canEditSource = (staff: Holder, states: readonly CaseState[]): boolean =>
  canDraftCase(staff) && states.every((state) => canEditCase(staff, state))

/** Reads what a confidential source is, and opens files. Each opening leaves a trace. */
export const canReadConfidential = (staff: Holder): boolean => hasAtLeast(staff, 'campaigner')

/** May be cleared for a case: what is restricted is never opened for the other roles. */
export const canBeCleared = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Has what is restricted in a case opened: with clearance for that very case. Each time leaves a trace. */
export const canReveal = (staff: Holder, isCleared: boolean): boolean =>
  canBeCleared(staff) && isCleared

/** Says of deeds that wait whether they count, and takes counted ones out by condition. */
export const canJudgeDeeds = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Gives clearance for a case, and takes it; not to oneself while somebody else could. */
export const canClear = (staff: Holder): boolean => hasAtLeast(staff, 'admin')

/** Whether somebody reports for their own sections alone: a coordinator. */
export const isCoordinator = (staff: Reporter): boolean =>
  staff.role === 'campaigner' && (staff.sections ?? []).length > 0

/**
 * Reports a figure of a section (its id; null: of none). A campaigner who has sections, a coordinator,
 * reports for these alone; everybody else who drafts, for any.
 */
export const canReportTally = (staff: Reporter, sectionId: string | null): boolean =>
  hasAtLeast(staff, 'campaigner') &&
  (!isCoordinator(staff) || (sectionId !== null && (staff.sections ?? []).includes(sectionId)))

/** Reports figures at all, of whatever section. */
export const canReportAny = (staff: Reporter): boolean =>
  canReportTally(staff, isCoordinator(staff) ? (staff.sections?.[0] ?? null) : null)

/** Verifies a figure: an editor who did not enter it (`enteredById`; null: the machine did). */
export const canVerifyTally = (
  staff: Holder & Readonly<{ id?: string }>,
  enteredById: string | null,
): boolean => hasAtLeast(staff, 'editor') && (enteredById === null || enteredById !== staff.id)

/** Rejects a figure: an editor; whoever entered it takes it back while it waits. */
export const canRejectTally = (
  staff: Holder & Readonly<{ id?: string }>,
  { state, enteredById }: { state: string; enteredById: string | null },
): boolean =>
  hasAtLeast(staff, 'editor') ||
  (hasAtLeast(staff, 'campaigner') &&
    state === 'reported' &&
    enteredById !== null &&
    enteredById === staff.id)

/** Keeps campaigns: adds them, edits them, makes them public and takes them back. */
export const canKeepCampaigns = (staff: Holder): boolean => hasAtLeast(staff, 'editor')

/** Adds sections of the organisation, and says who reports for which. */
export const canGiveSections = (staff: Holder): boolean => hasAtLeast(staff, 'admin')

/** Invites and disables people. */
export const canManageUsers = (staff: Holder): boolean => hasAtLeast(staff, 'admin')

/** All that somebody may do with one case, for the page that shows it. */
export const caseMay = (staff: Holder, state: CaseState) => ({
  edit: canEditCase(staff, state),
  publish: canPublishCase(staff),
  askForReview: canAskForReview(staff, state),
  withdraw: canWithdrawCase(staff),
  delete: canDeleteCase(staff, state),
  addEvent: canAddEvent(staff, state),
  correctEvent: canCorrectEvent(staff, state),
  retractEvent: canRetractEvent(staff, state),
  clear: canClear(staff),
})
