// Countries by ISO 3166-1 alpha-2 code; their names come from Intl in the reader's language.
import type { Locale } from '../i18n/locales'

/** Whether a text has the form of a country code (two capital letters) that Intl can name. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code)
  return name !== undefined && code !== 'ZZ' && code !== 'EU' && code !== 'UN' && code !== 'EZ'
}

/** The name of a country in a language; the code itself when Intl does not know it. */
export const countryName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
