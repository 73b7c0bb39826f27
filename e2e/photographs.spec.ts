import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { aTellingPhotograph, CANARY } from '../lib/pictures/files.testing'
import { askForReview, publishedCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

const ALT = 'An invented person at a window'

async function send(page: Page, reference: string, name: string, bytes: Buffer) {
  await page.goto(`/staff/cases/${reference}/photographs`)
  const file = test.info().outputPath(name)
  writeFileSync(file, bytes)
  await page.getByLabel('Photograph', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add this photograph' }).click()
}

/** Adds a photograph and describes it, for everybody once a second person has looked. */
async function addPhotograph(page: Page, reference: string) {
  await send(page, reference, `${CANARY} passport.jpg`, await aTellingPhotograph('jpeg'))
  await expect(page.getByRole('status')).toContainText('Now describe it')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await page.getByLabel('Description for those who cannot see it').fill(ALT)
  await page.getByLabel('Photographer or owner').fill('An invented photographer')
  await page.getByLabel('Licence or permission').fill('CC BY 4.0')
  await page.getByLabel('What must stay when it is cut').selectOption({ label: 'Top' })
  await page.getByRole('checkbox', { name: 'For staff alone' }).uncheck()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('The description is saved')
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a photograph is added, described, seen by everybody and taken away at once', async ({
      page,
      signInAs,
      secondPerson,
    }) => {
      await signInAs('editor')
      const { reference, slug } = await publishedCase(page, secondPerson)
      await addPhotograph(page, reference)
      await askForReview(page, reference)
      await secondPerson(reference)

      await page.goto(`/en/cases/${slug}`)
      const image = page.getByRole('img', { name: ALT })
      await expect(image).toBeVisible()
      await expect(image).toHaveJSProperty('complete', true)
      expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
      await expect(image).toHaveCSS('object-position', '50% 0%')
      await expect(page.getByText('Photo: An invented photographer (CC BY 4.0)')).toBeVisible()

      const told = (await (await page.request.get(`/api/v1/cases/${slug}`)).json()) as {
        photographs: { alt: { text: string }; pictures: { url: string }[] }[]
      }
      const pictures = told.photographs[0]?.pictures ?? []
      expect(told.photographs[0]?.alt.text).toBe(ALT)
      const paths = pictures.map(({ url }) => new URL(url).pathname)
      expect(paths.length).toBeGreaterThan(1)
      for (const path of paths) {
        const answer = await page.request.get(path)
        expect(answer.status()).toBe(200)
        expect(answer.headers()).toMatchObject({
          'content-type': 'image/webp',
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': expect.stringContaining('nosniff'),
          'content-disposition': 'inline; filename="photograph.webp"',
        })
        expect((await answer.body()).includes(CANARY)).toBe(false)
      }
      const { etag = '' } = (await page.request.get(paths[0] ?? '')).headers()

      await page.goto(`/staff/cases/${reference}/photographs`)
      await page.getByRole('button', { name: 'Delete photograph 1' }).click()
      await expect(page.getByRole('status')).toContainText('The photograph is deleted')
      for (const path of paths) {
        const answer = await page.request.get(path, { headers: { 'if-none-match': etag } })
        expect([path, answer.status()]).toEqual([path, 404])
      }
      await page.getByRole('button', { name: 'Restore photograph 1' }).click()
      await expect(page.getByRole('status')).toContainText('The photograph is back')
      expect((await page.request.get(paths[0] ?? '')).status()).toBe(200)
    })
  })

test('what is no photograph is refused in words, and nothing of it is kept', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference } = await publishedCase(page, secondPerson)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  await send(page, reference, 'picture.png', Buffer.from(svg))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not a JPEG, PNG or WebP')
  await send(page, reference, 'large.jpg', Buffer.alloc(26_500_000, 7))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('20 MB')
  await expect(page.getByText('There is no photograph yet.')).toBeVisible()
})

test('a case stands in the frame of another site, without cookie, form and script, until it is withdrawn', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug, title } = await publishedCase(page, secondPerson)
  await addPhotograph(page, reference)
  await askForReview(page, reference)
  await secondPerson(reference)
  const frame = `/embed/cases/${slug}`
  const share = `/share/cases/${slug}`

  const answer = await page.request.get(frame)
  expect(answer.headers()['x-frame-options']).toBeUndefined()
  expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect(await answer.text()).not.toMatch(/<script|<form/)
  const policy: string[] = []
  page.on('console', (message) => policy.push(message.text()))
  await page.goto(frame)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('img', { name: ALT })).toBeVisible()
  await expect(page.getByText('Photo: An invented photographer (CC BY 4.0)')).toBeVisible()
  expect(policy.filter((text) => /content security policy/i.test(text))).toEqual([])
  await expect(page.getByRole('link', { name: 'Read this case' })).toHaveAttribute('target', '_top')
  await page.goto(`${frame}?lang=ar`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')

  const image = await page.request.get(`${share}?lang=ar`)
  expect(image.headers()['content-type']).toBe('image/png')
  expect((await image.body()).readUInt32BE(16)).toBe(1200)
  await page.goto(`/en/cases/${slug}`)
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    new RegExp(`${share}$`),
  )

  await page.goto(`/staff/cases/${reference}`)
  await page.getByRole('link', { name: 'Withdraw', exact: true }).click()
  await page.getByLabel('Why it is withdrawn').fill('It could put somebody in danger.')
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  for (const path of [frame, share, `${share}?lang=ru`]) {
    const gone = await page.request.get(path)
    expect([path, gone.status()]).toEqual([path, 410])
    expect((await gone.body()).includes(title)).toBe(false)
  }
  expect((await page.request.get('/embed/cases/no-such-case')).status()).toBe(404)
  expect((await page.request.get('/share/cases/no-such-case')).status()).toBe(404)
})
