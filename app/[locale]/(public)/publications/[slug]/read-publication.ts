import 'server-only'
import { cache } from 'react'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'
import { getPublicPublication } from '@/lib/publications/queries'

/** The publication of a page, read once for its head and its body. */
export const readPublication = cache((slug: string, locale: Locale) =>
  unlessAway(() => getPublicPublication(slug, locale)),
)
