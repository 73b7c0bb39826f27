import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { ApiWords } from '@/lib/api/case'
import { labelWords } from '@/lib/cases/label-words'
import { formatPartialDate } from '@/lib/dates/words'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { campaignPath, casePath, picturePath } from '@/lib/routes'

/** What the API says in words, in the language asked for. */
export async function apiWords(locale: Locale): Promise<ApiWords> {
  const [status, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'status' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  return {
    label: (label) =>
      labelWords(label, locale, status, (date) => formatPartialDate(date.edtf, locale, dates)),
    page: (slug) => new URL(casePath(locale, slug), env.PUBLIC_ORIGIN).href,
    picture: (name) => new URL(picturePath(name), env.PUBLIC_ORIGIN).href,
  }
}

/** The absolute addresses of pages in a language, from their slugs. */
export const apiPages = (locale: Locale) => ({
  campaign: (slug: string) => new URL(campaignPath(locale, slug), env.PUBLIC_ORIGIN).href,
  page: (slug: string) => new URL(casePath(locale, slug), env.PUBLIC_ORIGIN).href,
})
