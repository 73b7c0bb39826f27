// A public case in a few words: what a frame on another site and a picture for sharing say of it.
import type { Locale } from '../i18n/locales'
import type { LocalText } from '../text/localized'
import type { PublicPhotograph } from './public-case'

export type CaseInBrief = {
  locale: Locale
  name: LocalText
  /** "Released 2017" */
  status: string
  /** The names of its countries. */
  countries: string[]
  /** "427,000 messages, as published" */
  count: string
  /** The first one; null when none is public. */
  photograph: PublicPhotograph | null
}
