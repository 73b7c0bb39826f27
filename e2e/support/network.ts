import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** With this the tests speak to their instance as its edge would. It protects nothing. */
export const EDGE_SECRET = 'only-for-tests-only-for-tests-only-for-tests'

/**
 * The headers of somebody in a network of their own: tests that log much share no limit, and what one
 * logs is no repetition of what another did. An address of the range for examples (RFC 3849).
 */
export function fromANetwork(): Record<string, string> {
  const groups = randomBytes(6).toString('hex').match(/.{4}/g) ?? []
  return {
    'x-edge-secret': EDGE_SECRET,
    'x-forwarded-for': `2001:db8:${groups.join(':')}::1`,
  }
}

/** Waits until a form for a message is old enough to be sent without JavaScript, which would wait itself. */
export async function untilOldEnough(page: Page): Promise<void> {
  const key = await page.locator('input[name="key"]').inputValue()
  const made = Number.parseInt(key.split('.')[1] ?? '', 36)
  await expect.poll(() => Date.now() - made, { timeout: 10_000 }).toBeGreaterThan(3_000)
}
