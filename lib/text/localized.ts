// A text in several languages, as stored in `Json` columns named `text`.
import * as z from 'zod'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'

export const localizedText = z.partialRecord(z.enum(LOCALES), z.string().min(1))

/**
 * The text in the wanted language, else in English, with the language it is in (for `lang`).
 * Null when there is neither.
 */
export function inLocale(text: unknown, locale: Locale): { text: string; lang: Locale } | null {
  const texts = localizedText.parse(text)
  const own = texts[locale]
  if (own !== undefined) return { text: own, lang: locale }
  const english = texts[DEFAULT_LOCALE]
  return english === undefined ? null : { text: english, lang: DEFAULT_LOCALE }
}
