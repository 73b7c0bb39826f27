// Changes of which the public must learn nothing, not even that there was one: each changes a word
// that is internal or restricted, and nothing else, through the command that staff use for it.
import { quoteField } from '../../lib/citations/citation'
import { saveCitations } from '../../lib/citations/commands'
import { findCitations } from '../../lib/citations/queries'
import { db } from '../../lib/db'
import { editCase } from '../../lib/editing/commands'
import { addFile } from '../../lib/files/commands'
import { addEntry, saveEntry } from '../../lib/record/commands'
import type { KindCode } from '../../lib/record/kinds'
import { entryTexts, findEntry } from '../../lib/record/write'
import { editSource } from '../../lib/sources/commands'
import { fromSourceColumns } from '../../lib/sources/fields'
import { sourceColumns } from '../../lib/sources/queries'
import { addCaseEvent } from '../../lib/timeline/commands'
import { anEvent } from '../factories'
import type { PlantedCase } from './plant-cases.testing'
import { PLANTER, must } from './planting.testing'

/** What is written anew: other words, of another length, each time. */
export type Whisper = (planted: PlantedCase, words: string, now: Date) => Promise<void>

/** Saves an entry again as it is, with one field that says something else. */
const fieldOf =
  (code: KindCode, field: string): Whisper =>
  async ({ reference, caseId, entries }, words, now) => {
    const id = entries[code] ?? ''
    const entry = await findEntry(db, caseId, code, id)
    if (!entry) throw new Error(`no ${code} was planted`)
    const { sources: _, ...base } = entryTexts(entry)
    const said = { fields: { ...base, [field]: words }, sources: entry.sources }
    const seen = { version: entry.version, base: entryTexts(entry) }
    must(await saveEntry(PLANTER, reference, code, id, said, seen, now))
  }

const internalNote: Whisper = async ({ reference }, words, now) => {
  const row = await db.case.findUniqueOrThrow({
    where: { reference },
    include: { translations: { where: { locale: 'en' } }, countries: true },
  })
  const [english] = row.translations
  const input = {
    title: english?.title ?? '',
    summary: english?.summary ?? '',
    knownAsOf: null,
    internalNote: words,
    countries: row.countries.map(({ countryCode, role }) => ({ code: countryCode, role })),
    priority: row.priority === 'urgent' ? ('low' as const) : ('urgent' as const),
    owner: null,
    version: row.version,
  }
  must(await editCase(PLANTER, reference, input, now))
}

const internalEvent: Whisper = async ({ reference, casePersonId, sourceId }, words, now) => {
  const quiet = { type: 'update', statusEffect: null, internal: true } as const
  const said = anEvent(casePersonId, {
    ...quiet,
    text: words,
    sources: [sourceId],
    newSource: null,
  })
  must(await addCaseEvent(PLANTER, reference, said, now))
}

const newRelation: Whisper = async ({ reference, casePersonId, sourceId }, words, now) => {
  const said = { fields: { kind: 'sibling', name: words }, sources: [sourceId] }
  must(await addEntry(PLANTER, reference, 'personRelation', casePersonId, said, now))
}

const sourceNote: Whisper = async ({ sourceId }, words, now) => {
  const row = await db.source.findUniqueOrThrow({ where: { id: sourceId }, select: sourceColumns })
  const values = { ...fromSourceColumns(row), note: words }
  must(await editSource(PLANTER, sourceId, values, row.version, now))
}

const quote: Whisper = async ({ reference, caseId, sourceId }, words, now) => {
  const [cited] = await db.$transaction((tx) => findCitations(tx, caseId, sourceId))
  if (!cited) throw new Error('nothing is cited')
  const name = quoteField(cited.id)
  const change = { fields: { [name]: words }, base: { [name]: cited.quote } }
  must(await saveCitations(PLANTER, reference, sourceId, change, now))
}

const evidence: Whisper = async ({ sourceId }, words, now) => {
  const file = { name: words, bytes: Buffer.from(words) }
  must(await addFile(PLANTER, sourceId, 'working', file, now))
}

/** Every such change, by what it is of. */
export const WHISPERS: Readonly<Record<string, Whisper>> = {
  'the sealed name of a relative': fieldOf('personRelation', 'name'),
  'a relative whom nobody may know of': newRelation,
  'the sealed note about a person': fieldOf('person', 'note'),
  'the sealed detail of an allegation': fieldOf('allegation', 'methodDetail'),
  'the sealed name of a perpetrator': fieldOf('perpetrator', 'name'),
  'the sealed detail of an illness': fieldOf('healthConcern', 'detail'),
  'the cell of a prisoner': fieldOf('detention', 'whereInside'),
  'the judge of a trial': fieldOf('proceeding', 'judge'),
  'the internal note and the priority of a case': internalNote,
  'an internal event': internalEvent,
  'the note about a source': sourceNote,
  'the quotation from a source': quote,
  'a copy of the evidence': evidence,
}
