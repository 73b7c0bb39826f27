/** The languages of Vigil, as they stand in addresses. */
export const LOCALES = ['en', 'fr', 'es', 'ru', 'uz', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

/** The language that is always complete; content falls back to it. */
export const DEFAULT_LOCALE: Locale = 'en'

/** What each language calls itself. */
export const NATIVE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  uz: 'Oʻzbekcha',
  ar: 'العربية',
} as const satisfies Record<Locale, string>

/** Whether a text is one of the locales, exactly as written in addresses. */
export const isLocale = (text: string): text is Locale =>
  (LOCALES as readonly string[]).includes(text)

/** The direction in which a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

// Uzbek is written in Latin script here; English dates are British ("22 August 2017").
const INTL_TAGS: Record<Locale, string> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  uz: 'uz-Latn',
  ar: 'ar',
}

/** The tag for `Intl`: always the Gregorian calendar and the digits 0 to 9. */
export const intlTag = (locale: Locale): string => `${INTL_TAGS[locale]}-u-ca-gregory-nu-latn`
