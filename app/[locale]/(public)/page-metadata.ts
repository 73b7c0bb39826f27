import type { Metadata } from 'next'
import { LOCALES, type Locale } from '@/lib/i18n/locales'

type Page = {
  locale: Locale
  /** The address of the page in a language. */
  path: (locale: Locale) => string
  title: string
  description: string
  kind?: 'website' | 'profile' | 'article'
  /** The picture beside a shared link, with its words. */
  image?: { url: string; width: number; height: number; alt: string }
}

/** The head of a public page: title, description, its one address, and the same in other languages. */
export const pageMetadata = ({
  locale,
  path,
  title,
  description,
  kind = 'website',
  image,
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
  openGraph: {
    type: kind,
    title,
    description,
    url: path(locale),
    locale,
    siteName: 'Vigil',
    ...(image ? { images: [image] } : {}),
  },
  ...(image ? { twitter: { card: 'summary_large_image', images: [image] } } : {}),
})
