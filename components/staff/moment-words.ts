import { intlTag, type Locale } from '@/lib/i18n/locales'

/** An instant in words, in UTC and saying so: the people who read it work in many time zones. */
export const momentWords = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(intlTag(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at)
