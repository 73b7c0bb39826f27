import type { Locale } from './locales'
import type { Namespace } from './namespaces'

/** The words of the English files. A key that English does not have does not compile. */
export type Messages = {
  appeals: typeof import('./messages/en/appeals.json')
  'as-of': typeof import('./messages/en/as-of.json')
  auth: typeof import('./messages/en/auth.json')
  campaigns: typeof import('./messages/en/campaigns.json')
  cases: typeof import('./messages/en/cases.json')
  clearance: typeof import('./messages/en/clearance.json')
  consent: typeof import('./messages/en/consent.json')
  corrections: typeof import('./messages/en/corrections.json')
  countries: typeof import('./messages/en/countries.json')
  dates: typeof import('./messages/en/dates.json')
  deeds: typeof import('./messages/en/deeds.json')
  errors: typeof import('./messages/en/errors.json')
  fair: typeof import('./messages/en/fair.json')
  following: typeof import('./messages/en/following.json')
  guard: typeof import('./messages/en/guard.json')
  layout: typeof import('./messages/en/layout.json')
  logging: typeof import('./messages/en/logging.json')
  mail: typeof import('./messages/en/mail.json')
  'messages-ledger': typeof import('./messages/en/messages-ledger.json')
  outcomes: typeof import('./messages/en/outcomes.json')
  photographs: typeof import('./messages/en/photographs.json')
  publications: typeof import('./messages/en/publications.json')
  publishing: typeof import('./messages/en/publishing.json')
  record: typeof import('./messages/en/record.json')
  staff: typeof import('./messages/en/staff.json')
  status: typeof import('./messages/en/status.json')
  tallies: typeof import('./messages/en/tallies.json')
  time: typeof import('./messages/en/time.json')
  words: typeof import('./messages/en/words.json')
}

/** Does not compile when a namespace has no file here. */
export type Complete = Messages[Namespace]

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
