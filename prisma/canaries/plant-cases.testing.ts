// Cases in every state, with a canary wherever the record takes words that are not for everybody.
import { locatorField, quoteField } from '../../lib/citations/citation'
import { saveCitations } from '../../lib/citations/commands'
import { findCitations } from '../../lib/citations/queries'
import { deleteCase, openCase } from '../../lib/cases/commands'
import { db } from '../../lib/db'
import { editCase } from '../../lib/editing/commands'
import { addFile } from '../../lib/files/commands'
import { publishCase, withdrawCase } from '../../lib/publishing/commands'
import { addEntry, deleteEntry, saveEntry } from '../../lib/record/commands'
import { sampleOfKind } from '../../lib/record/every-kind.testing'
import { KIND_CODES, type KindCode, classOf, kindOf } from '../../lib/record/kinds'
import { editSource } from '../../lib/sources/commands'
import { readSource } from '../../lib/sources/fields'
import { addCaseEvent, correctCaseEvent, retractCaseEvent } from '../../lib/timeline/commands'
import { aCase, anEvent } from '../factories'
import { PLANTER, type Planting, must } from './planting.testing'

/** A case and the ids of what is in it, for filling in addresses. */
export type PlantedCase = {
  reference: string
  slug: string
  caseId: string
  casePersonId: string
  sourceId: string
  eventId: string
  fileId: string | null
  entries: Partial<Record<KindCode, string>>
}

const versionOf = async (reference: string) =>
  (await db.case.findUniqueOrThrow({ where: { reference }, select: { version: true } })).version

/** Opens a case with a slug that says nothing, and an event with a source. */
async function open(title: string, now: Date): Promise<PlantedCase> {
  const { reference, caseId, casePersonId } = must(
    await openCase(PLANTER, aCase({ title, name: title }), now),
  )
  const { id: eventId } = must(await addCaseEvent(PLANTER, reference, anEvent(casePersonId), now))
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEventId: eventId } })
  const { slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  return { reference, slug, caseId, casePersonId, sourceId, eventId, fileId: null, entries: {} }
}

async function publish(reference: string, reason: string, now: Date) {
  const version = await versionOf(reference)
  must(await publishCase(PLANTER, reference, { version, reason }, now))
}

/** What a case says of itself, with words that are not public in it. */
async function describe(
  { reference }: PlantedCase,
  said: { title: string; summary: string; internalNote: string; owner: string | null },
  now: Date,
) {
  const input = {
    ...said,
    knownAsOf: null,
    countries: [{ code: 'UZ', role: 'harm' as const }],
    version: await versionOf(reference),
  }
  must(await editCase(PLANTER, reference, input, now))
}

/** The fields of an entry: believable ones in public fields, and a canary in each other that takes words. */
function saidOf(code: KindCode, { say }: Planting, about = ''): Record<string, string> {
  const sample = sampleOfKind(code, 0)
  const { table, fields } = kindOf(code)
  const words = Object.entries(fields).flatMap(([name, { type }]) => {
    if (type !== 'line' && type !== 'text' && type !== 'words') return []
    const fieldClass = classOf(code, name)
    const column = `${table}.${name}${fieldClass === 'restricted' ? 'Sealed' : ''}`
    // What is public by its column is not, in an entry that was deleted.
    if (fieldClass === 'public' && about === '') return []
    return [[name, say(fieldClass === 'public' ? `${about} ${column}` : column)] as const]
  })
  // Nobody takes anything back: what is held back for want of consent could not leak here.
  const willing = code === 'consent' && about === '' ? { withdrawn: '' } : {}
  return { ...sample, ...Object.fromEntries(words), ...willing }
}

/** An entry of every kind, and of each a second one that was deleted. */
async function fillRecord(planted: PlantedCase, planting: Planting, now: Date) {
  const { reference, casePersonId, sourceId, entries } = planted
  for (const code of KIND_CODES) {
    const sources = kindOf(code).cite === null ? [] : [sourceId]
    if (code === 'person') {
      const seen = { version: 1, base: {} }
      const said = { fields: saidOf(code, planting), sources }
      must(await saveEntry(PLANTER, reference, code, casePersonId, said, seen, now))
      entries.person = casePersonId
      continue
    }
    const { kind } = kindOf(code).parent
    const parent = kind === 'person' ? casePersonId : (entries[kind as KindCode] ?? '')
    const add = async (fields: Record<string, string>) =>
      must(await addEntry(PLANTER, reference, code, parent, { fields, sources }, now))
    entries[code] = (await add(saidOf(code, planting))).id
    const { id, version } = await add(saidOf(code, planting, 'deleted'))
    must(await deleteEntry(PLANTER, reference, code, id, version, now))
  }
  await hideSome(planted, planting, now)
}

/** Entries of which nothing is public although they stand. */
async function hideSome(
  { reference, casePersonId, sourceId }: PlantedCase,
  planting: Planting,
  now: Date,
) {
  const add = async (code: KindCode, changed: Record<string, string>) => {
    const said = { fields: { ...saidOf(code, planting), ...changed }, sources: [sourceId] }
    must(await addEntry(PLANTER, reference, code, casePersonId, said, now))
  }
  await add('personRelation', { publicFigure: '', publicName: '' })
  await add('healthConcern', { text: '' })
}

/** Entries of the timeline that are for staff alone, were corrected, or were taken back. */
async function addHiddenEvents(planted: PlantedCase, { say }: Planting, now: Date) {
  const { reference, casePersonId, sourceId } = planted
  const of = (text: string, more = {}) =>
    anEvent(casePersonId, { text, sources: [sourceId], newSource: null, ...more })
  const quiet = { type: 'update', statusEffect: null } as const
  const internal = { ...quiet, internal: true, place: say('internal CaseEvent.place') }
  must(await addCaseEvent(PLANTER, reference, of(say('internal CaseEvent.text'), internal), now))
  const wrong = must(
    await addCaseEvent(PLANTER, reference, of(say('corrected CaseEvent.text'), quiet), now),
  )
  const right = { ...of('What it should have said.', quiet), version: 1 }
  const reason = say('CaseEvent.correctReason')
  must(await correctCaseEvent(PLANTER, reference, wrong.id, { ...right, reason }, now))
  const taken = must(
    await addCaseEvent(PLANTER, reference, of(say('retracted CaseEvent.text'), quiet), now),
  )
  const back = { reason: say('CaseEvent.retractReason'), version: 1 }
  must(await retractCaseEvent(PLANTER, reference, taken.id, back, now))
}

/** Says where and in which words a source bears out what it is cited for. */
async function cite(
  { reference, caseId }: PlantedCase,
  sourceId: string,
  said: { locator: string; quote: string },
  now: Date,
) {
  const cited = await db.$transaction((tx) => findCitations(tx, caseId, sourceId))
  const fields = Object.fromEntries(
    cited.flatMap(({ id }) => [
      [locatorField(id), said.locator],
      [quoteField(id), said.quote],
    ]),
  )
  const base = Object.fromEntries(Object.keys(fields).map((name) => [name, '']))
  must(await saveCitations(PLANTER, reference, sourceId, { fields, base }, now))
}

async function describeSource(sourceId: string, more: Record<string, string>, now: Date) {
  const row = await db.source.findUniqueOrThrow({ where: { id: sourceId } })
  const values = must(
    readSource({ kind: row.kind, publisher: row.publisher, title: row.title, ...more }),
  )
  must(await editSource(PLANTER, sourceId, values, row.version, now))
}

/** A note about the public source, words where it is cited, and the copy of it that was kept. */
async function addEvidence(planted: PlantedCase, { say }: Planting, now: Date) {
  const { sourceId } = planted
  await describeSource(sourceId, { note: say('Source.note') }, now)
  const said = { locator: say('Citation.locator'), quote: say('Citation.quote') }
  await cite(planted, sourceId, said, now)
  const name = `${say('StoredFile.nameSealed')}.pdf`
  const file = { name, bytes: Buffer.from(say('StoredFile bytes')) }
  planted.fileId = must(await addFile(PLANTER, sourceId, 'evidence', file, now)).id
}

/** A source that was typed in openly, and became confidential only afterwards. */
async function addConfidential(planted: PlantedCase, { say }: Planting, now: Date) {
  const { reference, casePersonId } = planted
  const newSource = {
    kind: 'testimony',
    publisher: say('confidential Source.publisher'),
    title: say('confidential Source.title'),
    url: null,
    accessed: null,
  } as const
  const text = 'Known from somebody who may not be named.'
  const heard = anEvent(casePersonId, { text, type: 'update', statusEffect: null, newSource })
  const { id } = must(await addCaseEvent(PLANTER, reference, heard, now))
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEventId: id } })
  const author = say('confidential Source.author')
  const note = say('confidential Source.note')
  await describeSource(sourceId, { author, note, confidential: 'yes' }, now)
  const said = {
    locator: say('confidential Citation.locator'),
    quote: say('confidential Citation.quote'),
  }
  await cite(planted, sourceId, said, now)
}

/** A public case that has everything, and of each thing something that is not for everybody. */
export async function plantPublished(
  planting: Planting,
  owner: string,
  now: Date,
): Promise<PlantedCase> {
  const { say } = planting
  const planted = await open('Canary Published', now)
  const internalNote = say('Case.internalNote')
  const told = { title: 'Canary Published', summary: 'An invented person, for a test.' }
  await describe(planted, { ...told, internalNote, owner }, now)
  await fillRecord(planted, planting, now)
  await addHiddenEvents(planted, planting, now)
  await addEvidence(planted, planting, now)
  await addConfidential(planted, planting, now)
  await publish(planted.reference, say('AuditEntry.detail'), now)
  return planted
}

/** A case of which everything is a secret: a draft, unless it is changed afterwards. */
async function plantWhole(kind: string, { say }: Planting, now: Date): Promise<PlantedCase> {
  const planted = await open(`Canary ${kind}`, now)
  const title = say(`${kind} Case.title`)
  const summary = say(`${kind} Case.summary`)
  await describe(
    planted,
    { title, summary, internalNote: say('Case.internalNote'), owner: null },
    now,
  )
  const { reference, casePersonId } = planted
  const said = {
    ...anEvent(casePersonId),
    text: say(`${kind} CaseEvent.text`),
    type: 'update',
    statusEffect: null,
  } as const
  must(await addCaseEvent(PLANTER, reference, said, now))
  const name = {
    fields: { value: say(`${kind} PersonName.value`), kind: 'alias', script: 'Latn' },
    sources: [],
  }
  must(await addEntry(PLANTER, reference, 'personName', casePersonId, name, now))
  return planted
}

export const plantDraft = (planting: Planting, now: Date) => plantWhole('draft', planting, now)

export async function plantDeleted(planting: Planting, now: Date): Promise<PlantedCase> {
  const planted = await plantWhole('deleted', planting, now)
  const { reference } = planted
  const version = await versionOf(reference)
  must(
    await deleteCase(
      PLANTER,
      reference,
      { version, reason: planting.say('AuditEntry.detail') },
      now,
    ),
  )
  return planted
}

export async function plantWithdrawn(planting: Planting, now: Date): Promise<PlantedCase> {
  const planted = await plantWhole('withdrawn', planting, now)
  const { reference } = planted
  const reason = planting.say('AuditEntry.detail')
  await publish(reference, reason, now)
  const version = await versionOf(reference)
  must(await withdrawCase(PLANTER, reference, { version, reason }, now))
  return planted
}
