import type { Page } from '@playwright/test'
import { violationsOn } from './support/axe'
import { untilOldEnough } from './support/network'
import { addEntry, type Opened, publishedCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 300_000 })

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)

/** Writes an appeal for a case through the forms, with an office to write to. Gives the page of it. */
async function writeAppeal(page: Page, { reference }: Opened, number: string): Promise<string> {
  await page.goto(`/staff/cases/${reference}/appeals`)
  await page.getByRole('link', { name: 'Begin an appeal' }).click()
  await page.getByLabel('Number', { exact: true }).fill(number)
  await page.getByLabel('Last day to act').fill(inDays(30))
  await page.getByRole('checkbox', { name: 'Letter', exact: true }).check()
  await page.getByRole('checkbox', { name: 'E-mail', exact: true }).check()
  await page.getByLabel('Source of its facts').selectOption({ index: 1 })
  for (const flag of ['Religious words and cards?', 'Give an address of one’s own?'])
    await page.getByLabel(flag).selectOption('no')
  await page.getByLabel('Title (English)').fill('Free an invented person')
  await page.getByLabel('Demands (English)').fill('Release the person.\nAllow visits.')
  await page.getByLabel('Points to write (English)').fill('I am concerned.\nPlease act.')
  await page.locator('summary', { hasText: 'العربية' }).click()
  await page.locator('[name="title.ar"]').fill('أطلقوا سراح شخص مختلق')
  await page.locator('[name="demands.ar"]').fill('الإفراج عن الشخص')
  await page.locator('[name="talkingPoints.ar"]').fill('أنا قلق على الشخص')
  await page.getByRole('button', { name: 'Save the appeal' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  const appeal = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Add an office' }).click()
  await page.getByLabel('Office', { exact: true }).fill('Minister of Invented Affairs')
  await page.getByLabel('Postal address').fill('1 Invented Square\n100000 Invented Town')
  await page.getByLabel('Country', { exact: true }).selectOption({ label: 'Uzbekistan' })
  await page.getByLabel('E-mail', { exact: true }).fill('office@example.org')
  await page.getByLabel('Salutation (English)').fill('Dear Minister,')
  await page.getByLabel('Salutation (العربية)').fill('معالي الوزير،')
  await page.getByRole('button', { name: 'Save the office' }).click()
  await expect(page.getByText('Nothing is missing')).toBeVisible()
  // Whoever wrote it cannot make it live.
  await expect(page.getByText('You wrote this last')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make it live now' })).toHaveCount(0)
  return appeal
}

const send = async (page: Page, name: string) => {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name, exact: true }).first().click()
  return (await answered).status()
}

/** What is wrong with the page that is open: faults of access, and words beyond the edge of the screen. */
async function faultsOf(page: Page) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [...(await violationsOn(page, 'all')), ...(wider > 0 ? [`${wider} pixels too wide`] : [])]
}

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

test('a supporter acts on a small screen in Arabic without scripts; a release stops it kindly', async ({
  page,
  browser,
  baseURL,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const opened = await publishedCase(page, secondPerson)
  const { slug, reference } = opened
  const appeal = await writeAppeal(page, opened, `UA ${Date.now() % 100_000}/26`)
  for (const path of ['', '/edit', '/close', '/preview', '/preview?lang=ar', '/targets/new']) {
    await page.goto(`${appeal}${path}`)
    expect([path, await faultsOf(page)]).toEqual([path, []])
  }
  const admin = await browser.newPage({ ...(baseURL === undefined ? {} : { baseURL }) })
  await signInAs('admin', admin)
  await admin.goto(appeal)
  await admin.getByRole('button', { name: 'Make it live now' }).click()
  await expect(admin.getByRole('status')).toContainText('The appeal is live')

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const phone = await context.newPage()
  const scripted = await browser.newPage({
    viewport: { width: 360, height: 740 },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  await phone.goto(`/ar/cases/${slug}`)
  await phone.getByRole('link', { name: 'اكتب الآن' }).click()
  const act = new URL(phone.url()).pathname
  const letter = phone.locator('textarea[name=text]')

  await test.step('the letter is begun, looked at, and mended', async () => {
    await expect(letter).toHaveValue('معالي الوزير،\n\nأنا قلق على الشخص\n')
    await letter.fill('معالي الوزير،\n\nوالله معكم.')
    expect(await send(phone, 'افحص رسالتي')).toBe(422)
    await expect(phone.getByRole('alert')).toContainText('كلمات دينية')
    // The page begins at the answer, which is far below its top.
    expect(await phone.evaluate(() => document.activeElement?.textContent)).toContain('كلمات دينية')
    await expect(letter).toHaveValue('معالي الوزير،\n\nوالله معكم.')
    await expect(phone.locator('a[href^="mailto:office"]')).toHaveCount(1)
    await letter.fill('معالي الوزير،\n\nأطلب الإفراج عنه.')
    expect(await send(phone, 'افحص رسالتي')).toBe(200)
    await expect(phone.getByRole('status')).toContainText('رسالتك توافق الإرشادات')
    const link = await phone
      .getByRole('link', { name: 'افتحها في برنامج البريد' })
      .getAttribute('href')
    expect(decodeURIComponent(link ?? '')).toContain('أطلب الإفراج عنه.')
  })

  await test.step('it is laid out for an envelope with a window, on one page', async () => {
    expect(await send(phone, 'اطبع هذه الرسالة')).toBe(200)
    const window = phone.locator('.letter-window')
    await expect(window).toContainText('Minister of Invented Affairs')
    await expect(window).toContainText('UZBEKISTAN')
    expect(pagesIn(await phone.pdf({ preferCSSPageSize: true }))).toBe(1)
    await phone.emulateMedia({ media: 'print' })
    const box = await window.boundingBox()
    const sheet = await phone.locator('[data-sheet]').boundingBox()
    const millimetre = 96 / 25.4
    expect(Math.round(((box?.x ?? 0) - (sheet?.x ?? 0)) / millimetre)).toBe(20)
    expect(Math.round(((box?.y ?? 0) - (sheet?.y ?? 0)) / millimetre)).toBe(45)
    await phone.emulateMedia({ media: null })
  })

  await test.step('the pages have no fault, and the sheet is one page in both directions', async () => {
    for (const path of [act, `${act}/letter`, `${act}/sheet`, `${act}/sheet?size=large`]) {
      await scripted.goto(path)
      expect([path, await faultsOf(scripted)]).toEqual([path, []])
    }
    for (const locale of ['ar', 'en']) {
      await phone.goto(`${act.replace('/ar/', `/${locale}/`)}/sheet`)
      await expect(phone.locator('[data-sheet] svg')).toBeVisible()
      expect([locale, pagesIn(await phone.pdf({ preferCSSPageSize: true }))]).toEqual([locale, 1])
    }
  })

  const total = async () =>
    ((await (await page.request.get(`/api/v1/cases/${slug}/tallies`)).json()) as { total: number })
      .total
  await test.step('what was sent is logged for the appeal, and counts only then', async () => {
    expect(await total()).toBe(0)
    await phone.goto(act)
    await letter.fill('أطلب الإفراج عنه.')
    await send(phone, 'افحص رسالتي')
    await phone.getByRole('link', { name: 'أرسلتها: سجّل ما فعلت' }).click()
    await phone.locator('input[name=kind][value=appeal]').check()
    await phone.locator('select[name=channel]').selectOption('email')
    await untilOldEnough(phone)
    await phone.locator('main form button').click()
    await expect(phone).toHaveURL(/\/log\/thanks\//)
    expect(await total()).toBe(1)
  })

  await test.step('a release stops it while somebody has it open, and loses nothing', async () => {
    await phone.goto(act)
    await letter.fill('كلماتي التي لا تضيع.')
    await scripted.goto(act)
    await scripted.locator('textarea[name=text]').fill('كلماتي مع البرامج.')
    const logging = await context.newPage()
    await logging.goto(`/en/cases/${slug}/log?appeal=${act.split('/').at(-1)}`)
    await addEntry(page, reference, {
      type: 'Release',
      date: inDays(0).slice(0, 7),
      text: 'Released, in an invented story.',
      status: 'Released',
    })
    expect(await send(phone, 'افحص رسالتي')).toBe(409)
    await expect(phone.getByRole('alert')).toContainText('حدث إفراج')
    await expect(phone.locator('textarea')).toHaveValue('كلماتي التي لا تضيع.')
    expect(await send(scripted, 'افحص رسالتي')).toBe(409)
    await expect(scripted.locator('textarea')).toHaveValue('كلماتي مع البرامج.')
    await logging.locator('input[name=kind][value=appeal]').check()
    await logging.locator('select[name=channel]').selectOption('letter')
    await logging.getByLabel(/^Your words/).fill('Words that stay.')
    await untilOldEnough(logging)
    expect(await send(logging, 'Log it')).toBe(409)
    await expect(logging.getByRole('alert')).toContainText('Nobody is asked to act')
    await expect(logging.getByLabel(/^Your words/)).toHaveValue('Words that stay.')
    expect(await total()).toBe(1)
  })

  await test.step('every place says so, and nothing can still be sent', async () => {
    for (const path of [act, `${act}/sheet`, `/embed/cases/${slug}?lang=ar`]) {
      const text = await (await page.request.get(path)).text()
      expect(text).toContain('يُرجى عدم إرسال المزيد من الرسائل لهذا النداء')
      expect(text).not.toContain('office@example.org')
    }
    const { items } = (await (await page.request.get(`/api/v1/cases/${slug}/appeals`)).json()) as {
      items: { state: string; because: string }[]
    }
    expect(items).toMatchObject([{ state: 'stopped', because: 'released' }])
    await page.goto(appeal)
    await expect(page.getByText('There is a release')).toBeVisible()
  })

  await test.step('a thank-you letter is shown to whoever still comes to write', async () => {
    await phone.goto(act)
    await expect(phone.getByText('Your letters were light')).toHaveCount(0)
    await addEntry(page, reference, {
      type: 'Letter of thanks',
      date: inDays(0).slice(0, 7),
      text: 'Your letters were light, in an invented story.',
    })
    await phone.goto(act)
    await expect(phone.getByRole('heading', { name: 'ما كُتب إلى كل من كتبوا' })).toBeVisible()
    await expect(phone.getByText('Your letters were light')).toBeVisible()
  })
  await context.close()
})
