import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** A name that no other test has used, with a Latin slug of its own: sixteen letters, as names have no digits. */
const aName = (stem: string) =>
  `${stem} ${Array.from(randomBytes(16), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`

export type Opened = { reference: string; slug: string; title: string }

/** Opens a draft through the form. The page is then on the case. */
export async function openCase(page: Page, title = aName('Invented Person')): Promise<Opened> {
  await page.goto('/staff/cases/new')
  await page.getByLabel('Name of the person').fill(title)
  await page.getByLabel('Country where the harm was done').selectOption({ label: 'Uzbekistan' })
  await page.getByText('More detail').click()
  await page.getByLabel('Summary').fill('An invented person, for a test.')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByRole('status')).toContainText('The draft is open')
  const reference = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  return { reference, title, slug: title.toLowerCase().replaceAll(' ', '-') }
}

export type Entry = { type: string; date: string; text: string; status?: string; manner?: string }

/** Fills in the form for a timeline entry that is open, with a new source. */
async function fillEntry(page: Page, entry: Entry) {
  await page.getByLabel('What kind of entry').selectOption({ label: entry.type })
  await page.getByLabel('When', { exact: true }).fill(entry.date)
  await page.getByLabel('What happened').fill(entry.text)
  if (entry.status !== undefined)
    await page.getByLabel('Status from then on').selectOption({ label: entry.status })
  if (entry.manner !== undefined)
    await page.getByLabel('How the release came about').selectOption({ label: entry.manner })
  await nameASource(page)
}

/** Fills in a new source in the form that is open. Where the case has sources, it is folded away. */
export async function nameASource(page: Page) {
  const folded = page.locator('summary', { hasText: 'A new source' })
  if (await folded.isVisible()) await folded.click()
  const source = page.getByRole('group', { name: 'A new source' })
  await source.getByLabel('Publisher').fill('Invented Publisher')
  await source.getByLabel('Title').fill('Invented page')
}

/** Adds a timeline entry through the form. The page is then on the case. */
export async function addEntry(page: Page, reference: string, entry: Entry) {
  await page.goto(`/staff/cases/${reference}/events/new`)
  await fillEntry(page, entry)
  await page.getByRole('button', { name: 'Add the entry' }).click()
  await expect(page.getByRole('status')).toContainText('The entry is on the timeline')
}

export const ARREST: Entry = {
  type: 'Arrest',
  date: '2016-05',
  text: 'Arrested, in an invented story.',
  status: 'Arrested',
}

/** Asks that somebody else look at a case. The page is then on the case. */
export async function askForReview(page: Page, reference: string) {
  await page.goto(`/staff/cases/${reference}/publish`)
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(page.getByRole('status')).toContainText('Somebody else has been asked')
}

/**
 * Opens a case, says that the person was arrested, and publishes it: `secondPerson` agrees. The page is
 * then on the case.
 */
export async function publishedCase(
  page: Page,
  secondPerson: (reference: string) => Promise<void>,
  title?: string,
): Promise<Opened> {
  const opened = await openCase(page, title)
  await addEntry(page, opened.reference, ARREST)
  await askForReview(page, opened.reference)
  await secondPerson(opened.reference)
  await page.goto(`/staff/cases/${opened.reference}`)
  return opened
}
