import type { Metadata } from 'next'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

type Page = {
  locale: Locale
  /** The address of the page in a language. */
  path: (locale: Locale) => string
  title: string
  description: string
  kind?: 'website' | 'profile' | 'article'
}

/** The head of a public page: title, description, its one address, and the same in other languages. */
export const pageMetadata = ({
  locale,
  path,
  title,
  description,
  kind = 'website',
}: Page): Metadata => ({
  title,
  description,
  alternates: {
    canonical: path(locale),
    languages: {
      ...Object.fromEntries(LOCALES.map((other) => [other, path(other)])),
      'x-default': path('en'),
    },
  },
  openGraph: { type: kind, title, description, url: path(locale), locale, siteName: 'Vigil' },
})
