// The one-time link with which somebody sets the first password.

/** A one-time link works this long. */
export const LINK_MS = 72 * 60 * 60_000

/** Whether a one-time link can be used `now`. */
export function linkState(
  link: { expiresAt: Date; usedAt: Date | null },
  now: Date,
): 'open' | 'used' | 'expired' {
  if (link.usedAt !== null) return 'used'
  return now >= link.expiresAt ? 'expired' : 'open'
}
