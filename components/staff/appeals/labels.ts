import { LOCALES, NATIVE_NAMES } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/message-types'

type Known = keyof Messages['appeals']['field']

/** The names of fields; one that stands in every language says which, as in "Title (Français)". */
export const labelsIn = (fields: readonly string[], say: (field: Known) => string) =>
  Object.fromEntries(
    fields.map((field) => {
      const [stem = field, lang] = field.split('.')
      const locale = LOCALES.find((known) => known === lang)
      const label = say(stem as Known)
      return [field, locale === undefined ? label : `${label} (${NATIVE_NAMES[locale]})`]
    }),
  )
