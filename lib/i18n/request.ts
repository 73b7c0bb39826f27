import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { catalogueOf } from './queries'
import { DEFAULT_LOCALE } from './locales'
import { routing } from './routing'

/** The words of the language in the address. Staff pages have none there, and speak English. */
export default getRequestConfig(async ({ locale: wanted, requestLocale }) => {
  // Feeds and the API name the language that they want; pages have it in their address.
  const asked = wanted ?? (await requestLocale)
  const locale = hasLocale(routing.locales, asked) ? asked : DEFAULT_LOCALE
  // Facts are dates without a zone; instants are shown with theirs, or in UTC.
  return { locale, messages: await catalogueOf(locale), timeZone: 'UTC' }
})
