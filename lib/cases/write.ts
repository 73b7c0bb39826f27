import 'server-only'
import { settlePseudonymousAddress } from '../addresses/write'
import { settleAppeals } from '../appeals/write'
import type { Recorder } from '../audit/write'
import { hasPseudonym } from '../consent/decision'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { settlePublic } from '../publishing/write'
import { getRecord } from '../case-record/queries'
import { searchTextFor } from '../text/transliterate'
import type { CaseRecord } from './record'
import { namesOf, toStatusEvent } from './snapshot'
import { currentStatus } from './status'

/**
 * What every change of a case ends with: the statuses follow the events, and what is public follows
 * the record, in the same transaction. `evenIfHeld`: also what a second person would have to look at,
 * when the documents only take another shape.
 */
export async function settleCase(
  tx: Tx,
  record: Recorder,
  caseId: string,
  now: Date,
  how: { evenIfHeld?: boolean } = {},
): Promise<void> {
  // A draft is searched for by the names in it, and has no page that the rest would stand on.
  const stored = await getRecord(tx, caseId, { draft: ['person', 'personName'] })
  if (!stored) throw new Error('a case that does not exist cannot be settled')
  const caseRecord = await settleAddress(tx, await projectStatuses(tx, stored))
  await tx.case.update({ where: { id: caseId }, data: { searchText: staffSearchText(caseRecord) } })
  await settlePublic(tx, record, caseRecord, now, how)
  await settleAppeals(tx, record, caseRecord, now)
}

/** An address in which a real name may stand does not stay that of a case under a pseudonym. */
async function settleAddress(tx: Tx, caseRecord: CaseRecord): Promise<CaseRecord> {
  const title = caseRecord.translations.find(({ locale }) => locale === DEFAULT_LOCALE)?.title
  if (title === undefined || !hasPseudonym(caseRecord)) return caseRecord
  return { ...caseRecord, slug: await settlePseudonymousAddress(tx, caseRecord, title) }
}

/** Writes the present status of each person as it follows from the events; answers the record so. */
async function projectStatuses(tx: Tx, caseRecord: CaseRecord): Promise<CaseRecord> {
  const events = caseRecord.events.map(toStatusEvent)
  const people: CaseRecord['people'] = []
  for (const person of caseRecord.people) {
    const derived = currentStatus(events, person.id)
    const columns = {
      status: derived?.status ?? null,
      statusManner: derived?.manner ?? null,
      ...dateColumns('statusSince', derived?.since ?? null),
    }
    await tx.casePerson.update({
      where: { id: person.id },
      data: { ...columns, statusEventId: derived?.eventId ?? null },
    })
    people.push({ ...person, ...columns })
  }
  return { ...caseRecord, people }
}

// Of a draft too, and of names that are in no snapshot.
const staffSearchText = (caseRecord: CaseRecord) =>
  searchTextFor([
    ...caseRecord.translations.map(({ title }) => title),
    caseRecord.reference,
    ...caseRecord.people.flatMap(({ id }) =>
      namesOf(caseRecord.entries, id).map(({ value }) => value),
    ),
  ])
