import { DEFAULT_LOCALE } from '../i18n/locales'

/** What a campaign is called in a language, else in English. */
export const campaignName = (
  translations: readonly { locale: string; name: string }[],
  locale: string = DEFAULT_LOCALE,
): string =>
  (
    translations.find((row) => row.locale === locale && row.name !== '') ??
    translations.find((row) => row.locale === DEFAULT_LOCALE)
  )?.name ?? ''
