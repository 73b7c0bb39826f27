import { expect, test } from '@playwright/test'
import { part } from './support/facts-pages'

const CASE = '/cases/muhammad-bekzhanov'

test('a reader sees the years of somebody’s life, and hears the same in words', async ({
  page,
}) => {
  await page.goto(`/en${CASE}`)
  const life = part(page, 'life')
  const name = /^Picture of the years from 1999 to August 2017: Muhammad Bekzhanov/
  await expect(life.getByRole('img', { name })).toBeVisible()
  await life.getByText('The same in words').click()
  for (const words of ['from 1999 to 22 February 2017: in detention', 'Arrest: 1999'])
    await expect(life.getByRole('listitem').filter({ hasText: words }).last()).toBeVisible()
  await life.getByRole('link', { name: 'Arrest' }).click()
  await expect(part(page, 'timeline').locator('li:target')).toContainText('1999')
})

test('whoever reads from the right sees the years begin there', async ({ page }) => {
  const firstYear = async (locale: string) => {
    await page.goto(`/${locale}${CASE}`)
    const life = part(page, 'life')
    const [picture, year] = await Promise.all([
      life.getByRole('img').boundingBox(),
      life.getByRole('img').getByText('2000').boundingBox(),
    ])
    if (!picture || !year) throw new Error('nothing is drawn')
    return (year.x + year.width / 2 - picture.x) / picture.width
  }
  const fromTheLeft = await firstYear('en')
  expect(fromTheLeft).toBeLessThan(0.2)
  expect(await firstYear('ar')).toBeCloseTo(1 - fromTheLeft, 1)
})

test('the picture fits a telephone without moving sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`/en${CASE}`)
  await expect(part(page, 'life').getByRole('img')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
