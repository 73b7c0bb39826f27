// Believable, invented appeals for tests. Nobody here is real, and no office has these addresses.
import { type AppealValues, emptyAppeal } from './fields'
import type { LiveAppeal, PublicGuidance, PublicTarget } from './public-appeal'
import type { TargetValues } from './target-fields'

export const someWords = (locale: 'en' | 'ru' | 'ar', title: string) => ({
  locale,
  title,
  demands: 'Release the person.\nAllow visits of the family.',
  background: 'An invented story, for a test.',
  talkingPoints: `I am concerned. (${locale})\nPlease act.`,
  solidarity: 'You are not forgotten.',
})

/** What the form of a complete appeal holds. */
export const anAppeal = (over: Partial<AppealValues> = {}): AppealValues => ({
  ...emptyAppeal,
  number: 'UA 1/26',
  issuedOn: '2026-11-01',
  actBefore: '2026-12-31',
  zone: 'Asia/Tashkent',
  channels: ['letter', 'email'],
  ownAddress: 'no',
  religious: 'no',
  neverMention: { en: 'his sister in the capital' },
  solidarityAddress: 'Colony 1\nInvented Town',
  translations: [someWords('en', 'An invented appeal'), someWords('ru', 'Придуманный призыв')],
  ...over,
})

export const anOffice = (over: Partial<TargetValues> = {}): TargetValues => ({
  office: 'Minister of Invented Affairs',
  name: null,
  address: '1 Invented Square\n100000 Invented Town',
  country: 'UZ',
  email: 'office@example.org',
  fax: null,
  phone: null,
  web: null,
  language: 'ru',
  copyTo: false,
  salutation: { en: 'Dear Minister,', ru: 'Уважаемый министр!' },
  ...over,
})

export const aTarget = (over: Partial<PublicTarget> = {}): PublicTarget => ({
  id: 'one',
  office: 'Minister of Invented Affairs',
  name: null,
  salutation: { en: 'Dear Minister,', ru: 'Уважаемый министр!' },
  address: ['1 Invented Square'],
  country: 'UZ',
  email: 'office@example.org',
  fax: null,
  phone: null,
  web: null,
  language: 'ru',
  copyTo: false,
  ...over,
})

export const aGuidance = (over: Partial<PublicGuidance> = {}): PublicGuidance => ({
  religious: 'yes',
  organisation: 'yes',
  ownAddress: 'yes',
  caseDetails: 'yes',
  languages: [],
  neverMention: {},
  ...over,
})

export const aLiveAppeal = (over: Partial<LiveAppeal> = {}): LiveAppeal => ({
  kind: 'live',
  slug: 'ua-1-26',
  locale: 'en',
  caseId: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
  number: 'UA 1/26',
  issue: 1,
  indexNumber: null,
  issuedOn: '2026-11-01',
  actBefore: '2026-12-31',
  zone: 'UTC',
  title: { text: 'An invented appeal', lang: 'en' },
  demands: { lines: ['Release the person.'], lang: 'en' },
  background: null,
  talkingPoints: { en: ['I am concerned.', 'Please act.'], ru: ['Я обеспокоен.'] },
  targets: [aTarget()],
  channels: ['letter', 'email'],
  guidance: aGuidance(),
  solidarity: { state: 'nobody', text: null, address: [] },
  source: null,
  ...over,
})
