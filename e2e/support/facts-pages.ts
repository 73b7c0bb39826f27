import { expect, type Page } from '@playwright/test'
import { demonstrationFile } from '../../prisma/demo/facts'

const told = demonstrationFile() as {
  publications: { title: { en: string }; slug: string; publishedOn: string }[]
}
// No two publications of the facts have one day, so the day names each.
const publicationOf = (day: string) => {
  const found = told.publications.find(({ publishedOn }) => publishedOn === day)
  if (!found) throw new Error(`no publication of ${day}`)
  return found
}
export const titleOf = (day: string) => publicationOf(day).title.en
export const slugOf = (day: string) => publicationOf(day).slug

/** A section of a page by its id. */
export const part = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)

/** Everything that a page says, also inside what can be opened. */
export async function everythingOn(page: Page, path: string): Promise<string> {
  await page.goto(path)
  // From outside inwards: what is opened no longer counts as closed, and may hold more that is.
  const closed = page.locator('main details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
  return page.locator('main').innerText()
}

/** What an address of the API answers. */
export async function jsonAt<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(200)
  return (await answer.json()) as T
}

/** The section "publications" shows exactly the publications of these days, in this order. */
export async function expectPublications(page: Page, days: string[]) {
  const lines = part(page, 'publications').getByRole('listitem')
  await expect(lines).toHaveCount(days.length)
  for (const [index, day] of days.entries()) {
    await expect(lines.nth(index).locator('time')).toHaveAttribute('datetime', day)
    await expect(lines.nth(index)).toContainText(titleOf(day))
  }
}
