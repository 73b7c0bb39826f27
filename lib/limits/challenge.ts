import type { Challenge as AltchaChallenge } from 'altcha-lib'

/** A piece of work that a browser does instead of its reader having to wait. */
export type Challenge = AltchaChallenge
