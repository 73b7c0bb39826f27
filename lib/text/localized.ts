// A text in several languages, as stored in `Json` columns named `text`.
import * as z from 'zod'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'

export const localizedText = z.partialRecord(z.enum(LOCALES), z.string().min(1))

/** Text with the language it is written in: English where a translation is missing. */
export const localText = z.strictObject({ text: z.string(), lang: z.enum(LOCALES) })
export type LocalText = z.infer<typeof localText>

/**
 * The text in the wanted language, else in English, with the language it is in (for `lang`).
 * Null when there is neither.
 */
export function inLocale(text: unknown, locale: Locale): LocalText | null {
  const texts = localizedText.parse(text)
  const own = texts[locale]
  if (own !== undefined) return { text: own, lang: locale }
  const english = texts[DEFAULT_LOCALE]
  return english === undefined ? null : { text: english, lang: DEFAULT_LOCALE }
}
