// The gate before everything public: of the record of a case it lets through what the people in it
// agreed to. lib/publishing/documents.ts calls it, and nothing public is made in another place.
import type { CaseRecord, EventRow, PersonRow } from '../cases/record'
import type { IsoDay } from '../dates/partial-date'
import { DEFAULT_LOCALE } from '../i18n/locales'
import {
  type Agreement,
  CONSENT_GROUPS,
  type ConsentGroup,
  type PersonDecisions,
  agreementOf,
  decisionsOf,
} from './decision'
import { gateEntries, inEnglish } from './gate-entries'
import { gateReceipts } from './gate-receipts'
import { GROUP_OF_EVENT, HEALTH_MANNERS, PLAIN_EVENT } from './groups'

/** `blocked`: somebody's own name may not be shown, so that the case cannot be public at all. */
export type Gated = { record: CaseRecord; blocked: 'name' | null; refused: boolean }

/**
 * The record with everything taken out that may not be published on this day; the same record when
 * nobody refused anything. Whatever is about several people needs all of them. `refused`: something
 * of the record is kept back because somebody said no to it, or never agreed.
 */
export function withConsent(caseRecord: CaseRecord, today: IsoDay): Gated {
  const decisions = decisionsOf(caseRecord, today)
  const refused = decisions.some((each) => refusedGroups(each).length > 0)
  const entries = gateReceipts(caseRecord.entries, decisions)
  if (!refused) {
    const isSame = entries === caseRecord.entries
    return { record: isSame ? caseRecord : { ...caseRecord, entries }, blocked: null, refused }
  }
  const agreed = agreementOf(decisions)
  const everybody = decisions.map(({ id }) => id)
  const hasStory = agreed(everybody, 'story')
  const record: CaseRecord = {
    ...caseRecord,
    translations: translationsOf(caseRecord, hasStory, agreed(everybody, 'translations')),
    themes: hasStory ? caseRecord.themes : [],
    people: caseRecord.people.map((row) => gatePerson(row, agreed)),
    events: caseRecord.events.map((row) => gateEvent(row, agreed)),
    photographs: gatePhotographs(caseRecord.photographs, everybody, agreed),
    entries: gateEntries(entries, everybody, agreed),
  }
  return { record, blocked: decisions.some(isNameRefused) ? 'name' : null, refused }
}

/** A photograph needs everybody whom it shows; its words are content like any other. */
function gatePhotographs(
  photographs: CaseRecord['photographs'],
  everybody: readonly string[],
  agreed: Agreement,
): CaseRecord['photographs'] {
  const translated = agreed(everybody, 'translations')
  return photographs
    .filter(({ people }) =>
      agreed(
        people.map(({ casePersonId }) => casePersonId),
        'photograph',
      ),
    )
    .map((each) =>
      translated ? each : { ...each, alt: inEnglish(each.alt), caption: inEnglish(each.caption) },
    )
}

/** Somebody's own name may not be shown, and it is what would be shown. */
export const isNameRefused = ({ pseudonymised, groups }: PersonDecisions) =>
  !pseudonymised && !groups.name.allowed

/** The groups that somebody refused, or never agreed to. A pseudonym needs nobody's agreement. */
export const refusedGroups = ({ pseudonymised, groups }: PersonDecisions): ConsentGroup[] =>
  CONSENT_GROUPS.filter((group) => !groups[group].allowed && !(group === 'name' && pseudonymised))

/**
 * What somebody has to agree to before a case can be published for the first time: the name, unless a
 * pseudonym is shown; and where the basis is consent, of whoever agreed to nothing yet, everything.
 * Empty: consent does not stand in the way.
 */
export function missingConsent(caseRecord: CaseRecord, today: IsoDay): ConsentGroup[] {
  const missing = decisionsOf(caseRecord, today).flatMap((each) => {
    const saidNothing = CONSENT_GROUPS.every((group) => !each.groups[group].allowed)
    if (saidNothing) return refusedGroups(each)
    return isNameRefused(each) ? (['name'] as const) : []
  })
  return CONSENT_GROUPS.filter((group) => missing.includes(group))
}

const translationsOf = (
  { translations }: CaseRecord,
  hasStory: boolean,
  isTranslated: boolean,
): CaseRecord['translations'] =>
  translations
    .filter(({ locale }) => isTranslated || locale === DEFAULT_LOCALE)
    .map((row) => (hasStory ? row : { ...row, summary: '' }))

const gatePerson = (row: PersonRow, agreed: Agreement): PersonRow => ({
  ...row,
  statusManner: mannerOf(row.statusManner, agreed([row.id], 'health')),
})

const mannerOf = <Manner extends EventRow['manner']>(manner: Manner, hasHealth: boolean) =>
  manner !== null && !hasHealth && HEALTH_MANNERS.includes(manner) ? null : manner

function gateEvent(row: EventRow, agreed: Agreement): EventRow {
  const people = row.people.map(({ casePersonId }) => casePersonId)
  const group = GROUP_OF_EVENT[row.type]
  const isHidden = group !== undefined && !agreed(people, group)
  const hasWords = !isHidden && agreed(people, 'story')
  return {
    ...row,
    type: isHidden ? PLAIN_EVENT : row.type,
    // It may correct another one, which must not stand again in its place.
    internal: row.internal || (isHidden && row.statusEffect === null),
    manner: mannerOf(row.manner, agreed(people, 'health')),
    text: !hasWords ? null : agreed(people, 'translations') ? row.text : inEnglish(row.text),
    place: hasWords ? row.place : null,
  }
}
