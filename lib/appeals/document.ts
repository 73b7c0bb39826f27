// How the public document of an appeal is made from its rows, field by field, in one language.
import type { PublicCase } from '../cases/public-case'
import { fromDateColumn } from '../dates/columns'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales'
import type { Channel } from '../messages/vocabulary'
import { toPublicSource, type SourceRow } from '../sources/public-source'
import { type LocalText, inLocale, localizedText } from '../text/localized'
import { isReachable } from './readiness'
import { lettersReach } from './solidarity'
import { type PublicAppeal, publicAppeal, type StoppedBecause } from './public-appeal'
import type { AppealPause, AppealState, Tristate } from './vocabulary'

/** What people wrote in one language. Lists are one point a line. */
export type AppealText = {
  locale: string
  title: string
  demands: string
  background: string
  talkingPoints: string
  solidarity: string
}

type TargetRow = {
  id: string
  office: string
  name: string | null
  salutation: unknown
  address: string | null
  country: string | null
  email: string | null
  fax: string | null
  phone: string | null
  web: string | null
  language: string | null
  copyTo: boolean
}

/** The columns of an appeal that publishing reads (appealSelect in queries.ts). */
export type AppealRow = {
  id: string
  caseId: string
  slug: string
  number: string
  issue: number
  indexNumber: string | null
  state: AppealState
  issuedOn: Date | null
  actBefore: Date | null
  zone: string
  channels: Channel[]
  religious: Tristate
  organisation: Tristate
  ownAddress: Tristate
  caseDetails: Tristate
  languages: string[]
  neverMention: unknown
  forOutcome: boolean
  solidarityAddress: string | null
  liveTitle: unknown
  pausedBecause: AppealPause | null
  closingNote: unknown
  outcome: unknown
  stoppedAt: Date | null
  source: SourceRow | null
  translations: AppealText[]
  targets: TargetRow[]
}

/** The lines of a text in which something stands. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Field = Exclude<keyof AppealText, 'locale'>

/** A field of the text in a language, else in English, with the language it is in; null where it is empty. */
function textIn(row: AppealRow, field: Field, locale: Locale): LocalText | null {
  for (const lang of [locale, DEFAULT_LOCALE]) {
    const text = row.translations.find((each) => each.locale === lang)?.[field]
    if (text) return { text, lang }
  }
  return null
}

/** The lists of a field in every language that has one. */
const everyLanguage = (row: AppealRow, field: Field) =>
  Object.fromEntries(
    LOCALES.flatMap((lang) => {
      const lines = linesOf(row.translations.find(({ locale }) => locale === lang)?.[field] ?? '')
      return lines.length === 0 ? [] : [[lang, lines]]
    }),
  )

const storedTexts = localizedText.nullable()
const textsOf = (stored: unknown) => storedTexts.parse(stored ?? null) ?? {}
const localOf = (stored: unknown, locale: Locale) => inLocale(textsOf(stored), locale)

/**
 * The document of an appeal that is, or was, live. `caseRecord`: the case as it is, or would be, public:
 * it says whether letters reach the person. `told`: the reason of a pause may be told.
 */
export function toPublicAppeal(
  row: AppealRow,
  caseRecord: Pick<PublicCase, 'people' | 'archived'>,
  told: boolean,
  locale: Locale,
): PublicAppeal {
  const because = stoppedBecause(row, caseRecord.archived, told)
  // What somebody edits while it stands still is not public.
  const title = (because === null
    ? textIn(row, 'title', locale)
    : localOf(row.liveTitle, locale)) ?? {
    text: row.number,
    lang: DEFAULT_LOCALE,
  }
  const about = {
    slug: row.slug,
    locale,
    caseId: row.caseId,
    number: row.number,
    issue: row.issue,
    indexNumber: row.indexNumber,
    issuedOn: row.issuedOn && fromDateColumn(row.issuedOn),
    actBefore: row.actBefore && fromDateColumn(row.actBefore),
    zone: row.zone,
    title,
  }
  if (because !== null)
    return publicAppeal.parse({
      kind: 'stopped',
      ...about,
      because,
      since: row.stoppedAt?.toISOString() ?? null,
      note: localOf(row.closingNote, locale),
      outcome: localOf(row.outcome, locale),
    })
  return publicAppeal.parse({
    kind: 'live',
    ...about,
    demands: demandsIn(row, locale),
    background: textIn(row, 'background', locale),
    talkingPoints: everyLanguage(row, 'talkingPoints'),
    targets: row.targets.filter((target) => isReachable(target)).map(toPublicTarget),
    channels: row.channels,
    guidance: {
      religious: row.religious,
      organisation: row.organisation,
      ownAddress: row.ownAddress,
      caseDetails: row.caseDetails,
      languages: row.languages,
      neverMention: Object.fromEntries(
        Object.entries(textsOf(row.neverMention)).map(([lang, text]) => [lang, linesOf(text)]),
      ),
    },
    solidarity: solidarityIn(row, caseRecord.people, locale),
    source: row.source && toPublicSource(row.source),
  })
}

function stoppedBecause(row: AppealRow, archived: boolean, told: boolean): StoppedBecause | null {
  if (row.state === 'paused') return told ? (row.pausedBecause ?? 'other') : 'other'
  if (row.state === 'live') return archived ? 'archived' : null
  return row.state === 'expired' ? 'expired' : 'closed'
}

function demandsIn(row: AppealRow, locale: Locale) {
  const found = textIn(row, 'demands', locale)
  return { lines: linesOf(found?.text ?? ''), lang: found?.lang ?? locale }
}

/** The words to the person, and where they go as long as letters may arrive. */
function solidarityIn(row: AppealRow, people: PublicCase['people'], locale: Locale) {
  const text = textIn(row, 'solidarity', locale)
  const reach = lettersReach(people)
  if (text === null) return { state: reach === 'closed' ? reach : 'nobody', text, address: [] }
  const isClosed = reach === 'closed'
  return {
    state: reach,
    text: isClosed ? null : text,
    address: isClosed ? [] : linesOf(row.solidarityAddress),
  }
}

const toPublicTarget = (target: TargetRow) => ({
  id: target.id,
  office: target.office,
  name: target.name,
  salutation: textsOf(target.salutation),
  address: linesOf(target.address),
  country: target.country,
  email: target.email,
  fax: target.fax,
  phone: target.phone,
  web: target.web,
  language: target.language,
  copyTo: target.copyTo,
})
