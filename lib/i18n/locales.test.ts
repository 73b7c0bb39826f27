import { expect, it } from 'vitest'
import { LOCALES, directionOf, intlTag, isLocale } from './locales'

it('knows its languages and no others', () => {
  expect(LOCALES.every(isLocale)).toBe(true)
  expect(['EN', 'de', '', 'en-GB', 'toString'].some(isLocale)).toBe(false)
})

it('writes Arabic from right to left and everything else from left to right', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar'])
})

it('formats with languages that the runtime really has', () => {
  for (const locale of LOCALES) {
    const {
      locale: resolved,
      calendar,
      numberingSystem,
    } = new Intl.DateTimeFormat(intlTag(locale)).resolvedOptions()
    expect(resolved.startsWith(locale)).toBe(true)
    expect([calendar, numberingSystem]).toEqual(['gregory', 'latn'])
  }
})
