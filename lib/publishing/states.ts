// What each state of a case means to everybody (DESIGN, "Gone"; trust.md R30). Draft, in review and
// scheduled were never public; paused and withdrawn are gone; published and archived can be read.
import type { CaseState } from '../cases/vocabulary'

/** Everybody can read it now. */
export const isPublicState = (state: CaseState): boolean =>
  state === 'published' || state === 'archived'

/** It was public, and answers 410. */
export const isGoneState = (state: CaseState): boolean =>
  state === 'paused' || state === 'withdrawn'

/** Somebody asked for its first publication; it answers like what does not exist. */
export const isAwaitedState = (state: CaseState): boolean =>
  state === 'in_review' || state === 'scheduled'

/** It is public, or was: its address is no secret. */
export const wasEverPublic = (state: CaseState): boolean =>
  isPublicState(state) || isGoneState(state)

/** Supporters can log what they did for it. */
export const takesMessages = (state: CaseState): boolean => state === 'published'
