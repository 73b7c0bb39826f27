import type { readCase } from './read-case'

/** What a page is told in place of a case. */
export type Untold = Exclude<Awaited<ReturnType<typeof readCase>>, { kind: 'found' }>

const FATES = {
  away: 'away',
  missing: 'missing',
  // The page redirects; nobody sees this title.
  moved: 'missing',
  withdrawn: 'gone',
} as const

/** Which page stands in place of a case. */
export const fateOf = (found: Untold) => FATES[found === 'away' ? found : found.kind]
