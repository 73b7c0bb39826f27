import { LOCALES, type Locale } from './locales'

/** The same page in another language. `path` begins with a language; any other leads to the home page. */
export function inLocale(path: string, locale: Locale): string {
  const [, first = '', ...rest] = path.split('/')
  return LOCALES.some((known) => known === first) ? ['', locale, ...rest].join('/') : `/${locale}`
}
