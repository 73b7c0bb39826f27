import 'server-only'
import { cache } from 'react'
import { getPublicCase } from '@/lib/cases/queries'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'

/** The case of a page, read once for its head and its body; 'away' when the database does not answer. */
export const readCase = cache((slug: string, locale: Locale) =>
  unlessAway(() => getPublicCase(slug, locale)),
)
