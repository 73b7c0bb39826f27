import 'server-only'
// The words of every language, for pages and for what is written without one, such as mail.
import { type MessageTree, withFallback } from './fallback'
import { DEFAULT_LOCALE, type Locale } from './locales'
import { NAMESPACES } from './namespaces'

const read = async (locale: Locale): Promise<MessageTree> => {
  const files = NAMESPACES.map(async (name) => {
    const file = (await import(`./messages/${locale}/${name}.json`)) as { default: MessageTree }
    return [name, file.default] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

const complete = async (locale: Locale): Promise<MessageTree> =>
  locale === DEFAULT_LOCALE
    ? read(locale)
    : withFallback(await read(DEFAULT_LOCALE), await read(locale))

const known = new Map<Locale, Promise<MessageTree>>()

/** Every word of a language; English wherever it says nothing. */
export function catalogueOf(locale: Locale): Promise<MessageTree> {
  const messages = known.get(locale) ?? complete(locale)
  known.set(locale, messages)
  return messages
}
