import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { type MessageTree, withFallback } from './fallback'
import { DEFAULT_LOCALE, type Locale } from './locales'
import { NAMESPACES } from './namespaces'
import { routing } from './routing'

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

function messagesOf(locale: Locale): Promise<MessageTree> {
  const messages = known.get(locale) ?? complete(locale)
  known.set(locale, messages)
  return messages
}

/** The words of the language in the address. Staff pages have none there, and speak English. */
export default getRequestConfig(async ({ locale: wanted, requestLocale }) => {
  // Feeds and the API name the language that they want; pages have it in their address.
  const asked = wanted ?? (await requestLocale)
  const locale = hasLocale(routing.locales, asked) ? asked : DEFAULT_LOCALE
  // Facts are dates without a zone; instants are shown with theirs, or in UTC.
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' }
})
