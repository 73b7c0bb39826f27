import { test as base, expect, type Page } from '@playwright/test'
import { linkIn, type Mailbox, openMailbox } from '../lib/mail/mailbox.testing'
import { violationsOn } from './support/axe'
import { type Instance, startInstance } from './support/instance'
import { untilOldEnough } from './support/network'
import { peopleOf, prepared } from './support/prepared'
import { addEntry } from './support/staff-case'
import { fillSignIn, problems } from './support/test'

// An invented person of the demonstration who is in danger.
const SLUG = 'zelmira-tavon-invented'
const CASE = `/en/cases/${SLUG}`
const ADDRESS = 'reader@example.org'

const test = base.extend<object, { box: Mailbox; vigil: Instance }>({
  box: [
    // Playwright reads from the first parameter what a fixture needs; this one needs nothing.
    async ({}, provide) => {
      const box = await openMailbox()
      await provide(box)
      await box.close()
    },
    { scope: 'worker' },
  ],
  vigil: [
    async ({ box }, provide) => {
      const env = { SMTP_URL: box.url, MAIL_FROM: 'Vigil <news@vigil.example.org>' }
      const vigil = await startInstance({ env, from: prepared() })
      await provide(vigil)
      await vigil.discard()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ vigil }, provide) => provide(vigil.origin),
  // Nothing here needs a script.
  javaScriptEnabled: false,
})

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** The newest mail to an address, once there are so many. */
async function mailTo(box: Mailbox, address: string, count: number) {
  const arrived = () => box.arrived.filter(({ to }) => to === address)
  await expect.poll(() => arrived().length, { timeout: 30_000 }).toBe(count)
  const mail = arrived().at(-1)
  if (!mail) throw new Error('no mail')
  return mail
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function ask(page: Page, address: string) {
  await page.goto(`${CASE}/follow`)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Follow this case' }).click()
}

test('somebody follows a case from its page, by the button behind the link in a mail, without a script', async ({
  page,
  box,
}) => {
  await page.goto(CASE)
  await page.getByRole('link', { name: 'Follow by e-mail' }).click()
  await expect(heading(page)).toHaveText('Follow this case by e-mail')
  const answer = page.waitForResponse((each) => each.request().method() === 'POST')
  await page.getByLabel('E-mail address').fill('reader at example')
  await page.getByRole('button', { name: 'Follow this case' }).click()
  expect((await answer).status()).toBe(422)
  await expect(problems(page)).toContainText('This does not look like an e-mail address')
  await expect(page.getByLabel('E-mail address')).toHaveValue('reader at example')

  await ask(page, ADDRESS)
  await expect(page.getByRole('status')).toContainText('Please look at your mail')
  const mail = await mailTo(box, ADDRESS, 1)
  // Nothing that looks into links before its reader does confirms anything.
  const link = linkIn(mail, '/follow/confirm/')
  for (let time = 0; time < 5; time += 1) expect((await fetch(link)).status).toBe(200)
  await page.goto(link)
  await expect(heading(page)).toHaveText('Please confirm')
  await expect(page.getByRole('checkbox')).toBeChecked()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(heading(page)).toHaveText('Thank you, it is confirmed')
  await page.goto(link)
  await expect(heading(page)).toHaveText('Nothing is waiting to be confirmed')
})

test('a message is confirmed by e-mail, and the ledger says how many are', async ({
  page,
  box,
}) => {
  await page.goto(`${CASE}/log`)
  await page.getByLabel('A message to the person').check()
  await page.getByLabel('How did it go?').selectOption('letter')
  await page.getByLabel('How many?').fill('3')
  await page.getByLabel(/^Your e-mail address/).fill('writer@example.org')
  await untilOldEnough(page)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(heading(page)).toHaveText('Thank you')
  await expect(page.getByRole('main')).toContainText('please look at your mail')
  await page.goto(linkIn(await mailTo(box, 'writer@example.org', 1), '/follow/confirm/'))
  await expect(page.getByRole('main')).toContainText('3 messages logged for Zelmira Tavon')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.goto(`${CASE}/messages`)
  await expect(page.getByRole('main')).toContainText(
    'Of the messages logged by supporters, 3 are confirmed by e-mail',
  )
})

test('a release is told to whoever follows, and one click in the mail program ends it', async ({
  browser,
  vigil,
  box,
}) => {
  const killed = vigil.pids.worker
  process.kill(killed, 'SIGKILL')
  const context = await browser.newContext({ baseURL: vigil.origin, javaScriptEnabled: true })
  const page = await context.newPage()
  const editor = peopleOf(test.info().parallelIndex).find(({ role }) => role === 'editor')
  await page.goto('/sign-in')
  await fillSignIn(page, editor ?? { email: '', password: '' })
  await expect(heading(page)).toHaveText('Overview')
  const found = await (await page.request.get(`/api/v1/cases/${SLUG}`)).json()
  const { reference } = found as { reference: string }
  await addEntry(page, reference, {
    type: 'Release',
    date: '2026-10',
    text: 'Released, in an invented story.',
    status: 'Released',
    manner: 'early release',
  })
  await context.close()
  // The start program has brought another worker, which goes on where that one ended.
  const mail = await mailTo(box, ADDRESS, 2)
  expect(vigil.pids.worker).not.toBe(killed)
  expect(mail.parsed.subject).toContain('News of Zelmira Tavon')
  expect(mail.parsed.text).toContain('Released')
  const { url } = (mail.parsed.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe
  // A person who opens it is asked; a mail program posts, from nowhere.
  expect(await (await fetch(url)).text()).toContain('Stop, and forget my address')
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
  expect(await (await fetch(url)).text()).toContain('Your address is forgotten.')
  const ready = (await (await fetch(`${vigil.origin}/readyz`)).json()) as unknown
  expect(ready).toEqual({ ready: true, queue: 'served' })
  expect(await vigil.admin(['doctor'])).toContain('Every truth rule holds.')
  expect(box.arrived.filter(({ to }) => to === ADDRESS)).toHaveLength(2)
})

test('the pages of mail have no fault that axe shows, in either direction', async ({
  browser,
  vigil,
  box,
}) => {
  const context = await browser.newContext({ baseURL: vigil.origin, javaScriptEnabled: true })
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  const asked = box.arrived.map((mail) => mail.parsed.text ?? '').join('\n')
  const links = asked.match(/https?:\/\/\S+\/follow\/\S+/g) ?? []
  const paths = [`${CASE}/follow`, `${CASE}/log`, ...links.map((link) => new URL(link).pathname)]
  const faults: string[] = []
  for (const path of paths)
    for (const locale of ['en', 'ar']) {
      await page.goto(path.replace(/^\/en\//, `/${locale}/`))
      faults.push(
        ...(await violationsOn(page, 'all')).map((fault) => `${path} ${locale}: ${fault}`),
      )
    }
  await context.close()
  expect(faults).toEqual([])
})
