// For tests of wording: the real messages, through the translator that pages use.
import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Locale } from './locales'

type Values = Record<string, string | number>

/** The flat messages of one namespace as they are written. */
export const messagesOf = (namespace: string, locale: Locale): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL(`./messages/${locale}/${namespace}.json`, import.meta.url), 'utf8'),
  )

/** A translator that throws on a missing key or value, so that no test passes on a gap. */
export function wordsOf(
  namespace: string,
  locale: Locale,
): (key: string, values?: Values) => string {
  const translate = createTranslator({
    locale,
    messages: messagesOf(namespace, locale),
    onError: (error) => {
      throw error
    },
  })
  return (key, values) => translate(key, values)
}
