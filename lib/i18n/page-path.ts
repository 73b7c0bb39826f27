import { LOCALES, type Locale } from './locales'

// No page of ours has a longer address; whoever invents one is not given it back thirteen times.
const LONGEST = 300

/** The same page in another language. An address without a language leads to the home page. */
export function inLocale(path: string, locale: Locale): string {
  const [, first = '', ...rest] = path.split('/')
  const isPage = path.length <= LONGEST && LOCALES.some((known) => known === first)
  return isPage ? ['', locale, ...rest].join('/') : `/${locale}`
}
