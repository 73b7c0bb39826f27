import { expect, test } from 'vitest'
import type { CaseInBrief } from '../cases/case-in-brief'
import { LOCALES } from '../i18n/locales'
import { sharp } from './engine'
import { aTellingPhotograph, CANARY } from './files.testing'
import { drawShareImage } from './share-image'

const brief: CaseInBrief = {
  locale: 'en',
  name: { text: 'Invented Person <b> & others', lang: 'en' },
  status: 'Released 2017',
  countries: ['Uzbekistan'],
  count: '427,000 messages, as published',
  photograph: null,
}
const ARABIC: CaseInBrief = {
  ...brief,
  locale: 'ar',
  name: { text: 'شخص مخترع', lang: 'ar' },
  status: 'أُفرج عنه 2017',
  countries: ['أوزبكستان'],
  count: '427,000 رسالة',
}

/** How much ink is in the left and in the right half, below the top line of the site's name. */
async function inkOf(image: Buffer): Promise<{ left: number; right: number }> {
  const half = async (left: number) => {
    const { channels } = await sharp(
      await sharp(image).extract({ left, top: 0, width: 600, height: 630 }).png().toBuffer(),
    ).stats()
    return channels[0]?.stdev ?? 0
  }
  return { left: await half(0), right: await half(600) }
}

test('the picture beside a shared link has the size that those who show it ask for, in every language', async () => {
  for (const locale of LOCALES) {
    const image = await drawShareImage({ ...(locale === 'ar' ? ARABIC : brief), locale }, null)
    expect(await sharp(image).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    })
    expect(image.length).toBeLessThan(100_000)
  }
})

test('what is read from the right stands on the right', async () => {
  const english = await inkOf(await drawShareImage(brief, null))
  const arabic = await inkOf(await drawShareImage(ARABIC, null))
  expect(english.left).toBeGreaterThan(english.right)
  expect(arabic.right).toBeGreaterThan(arabic.left)
})

test('a name of any length, in one word or many, stays in the picture', async () => {
  for (const text of ['Nurmatov'.repeat(40), 'Худоберди Нурматов '.repeat(20), ''])
    await expect(
      drawShareImage({ ...brief, name: { text, lang: 'en' }, countries: [] }, null),
    ).resolves.toBeInstanceOf(Buffer)
})

test('a photograph fills its side, and brings nothing with it', async () => {
  for (const at of [brief, ARABIC]) {
    const image = await drawShareImage(at, await aTellingPhotograph('jpeg'))
    expect(await sharp(image).metadata()).toMatchObject({ width: 1200, height: 630 })
    expect(image.includes(CANARY)).toBe(false)
  }
})
