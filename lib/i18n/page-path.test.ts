import { expect, test } from 'vitest'
import { inLocale } from './page-path'

test('a page keeps its address in another language', () => {
  expect(inLocale('/en/cases/erkin-musaev', 'ar')).toBe('/ar/cases/erkin-musaev')
  expect(inLocale('/uz', 'fr')).toBe('/fr')
})

test('what has no language, or is longer than any page, leads to the beginning', () => {
  for (const path of ['/', '/staff/cases', '//evil.example', '', `/en/${'a'.repeat(400)}`])
    expect(inLocale(path, 'ru')).toBe('/ru')
})
