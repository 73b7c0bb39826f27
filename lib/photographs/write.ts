import 'server-only'
import type { AuditDetail, AuditKind } from '../audit/entry'
import { sha256 } from '../crypto/digest'
import { Prisma, type Tx } from '../db'
import type { KeptPicture } from '../pictures/write'
import type { RecordRefusal, RecordWork } from '../record/write'
import { type Result, ok, refuse } from '../result'
import type { RevisionHow } from '../revisions/version'
import { keepVersion } from '../versions/write'
import {
  type PhotographValues,
  fromPhotographColumns,
  photographChanges,
  photographTexts,
  toPhotographColumns,
} from './fields'

/** Before anybody said what it shows, and whose it is. */
const UNDESCRIBED = {
  alt: '',
  caption: null,
  credit: '',
  licence: '',
  focus: 'centre',
  internal: true,
} as const

export type Original = Pick<
  Prisma.PhotographUncheckedCreateInput,
  'originalKey' | 'originalSha256' | 'originalBytes' | 'originalType' | 'originalNameSealed'
>

/** Writes a new photograph, its pictures and whom it shows, with its trace. */
export async function insertPhotograph(
  about: RecordWork,
  id: string,
  original: Original,
  pictures: readonly KeptPicture[],
  said: PhotographValues | null,
): Promise<Result<{ id: string }, RecordRefusal>> {
  const { tx, caseId, now } = about
  const everybody = await tx.casePerson.findMany({ where: { caseId }, select: { id: true } })
  const values = said ?? { ...UNDESCRIBED, people: everybody.map((person) => person.id) }
  if (!(await areInCase(about, values.people))) return refuse('person_not_in_case')
  await tx.photograph.create({
    data: {
      id,
      caseId,
      position: await tx.photograph.count({ where: { caseId } }),
      ...columnsOf(values),
      ...original,
      createdAt: now,
    },
  })
  await storePeople(tx, id, values.people)
  await tx.photographVariant.createMany({
    data: pictures.map(({ bytes, ...picture }) => ({
      ...picture,
      photographId: id,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  })
  const facts = { sha256: original.originalSha256, bytes: original.originalBytes }
  await leaveTrace(about, 'photograph_added', { id, version: 1, how: 'added', values }, { facts })
  return ok({ id })
}

export type StoredPhotograph = NonNullable<Awaited<ReturnType<typeof findPhotograph>>>

/** A photograph of a case, deleted or not; null when the case has no such. */
export async function findPhotograph({ tx, caseId }: RecordWork, id: string) {
  const row = await tx.photograph.findFirst({
    where: { id, caseId },
    select: {
      id: true,
      version: true,
      alt: true,
      caption: true,
      credit: true,
      licence: true,
      focalX: true,
      focalY: true,
      internal: true,
      deletedAt: true,
      people: { select: { casePersonId: true } },
    },
  })
  return row && { ...row, values: fromPhotographColumns(row) }
}

/** Writes what is said of a photograph over what was read in this transaction. Answers its version. */
export async function storePhotograph(
  about: RecordWork,
  before: StoredPhotograph,
  values: PhotographValues,
): Promise<Result<{ version: number }, RecordRefusal>> {
  if (!(await areInCase(about, values.people))) return refuse('person_not_in_case')
  const saved = await nextVersion(about, before, columnsOf(values, before))
  if (!saved.ok) return saved
  const { version } = saved.value
  await storePeople(about.tx, before.id, values.people)
  const changes = photographChanges(before.values, values)
  const said = { id: before.id, version, how: 'saved', values } as const
  await leaveTrace(about, 'photograph_saved', said, { changes })
  return saved
}

/** Deletes a photograph softly, or restores it. Answers its version. */
export async function storeDeletion(
  about: RecordWork,
  before: StoredPhotograph,
  how: 'deleted' | 'restored',
): Promise<Result<{ version: number }, RecordRefusal>> {
  const deletedAt = how === 'deleted' ? about.now : null
  const saved = await nextVersion(about, before, { deletedAt })
  if (!saved.ok) return saved
  const { version } = saved.value
  const said = { id: before.id, version, how, values: before.values }
  await leaveTrace(about, `photograph_${how}`, said, {})
  return saved
}

async function nextVersion(
  { tx }: RecordWork,
  { id, version }: StoredPhotograph,
  data: Prisma.PhotographUncheckedUpdateManyInput,
): Promise<Result<{ version: number }, RecordRefusal>> {
  const { count } = await tx.photograph.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 0 ? refuse('changed_meanwhile') : ok({ version: version + 1 })
}

function columnsOf(values: PhotographValues, before?: { alt: unknown; caption: unknown }) {
  const { caption, ...columns } = toPhotographColumns(values, before)
  return { ...columns, caption: caption ?? Prisma.DbNull }
}

async function areInCase({ tx, caseId }: RecordWork, people: readonly string[]): Promise<boolean> {
  const found = await tx.casePerson.count({ where: { caseId, id: { in: [...people] } } })
  return found === people.length
}

async function storePeople(tx: Tx, photographId: string, people: readonly string[]): Promise<void> {
  await tx.photographPerson.deleteMany({ where: { photographId } })
  await tx.photographPerson.createMany({
    data: people.map((casePersonId) => ({ photographId, casePersonId })),
  })
}

type Said = { id: string; version: number; how: RevisionHow; values: PhotographValues }

async function leaveTrace(
  { tx, record, actor, now }: RecordWork,
  kind: AuditKind,
  { id, version, how, values }: Said,
  detail: AuditDetail,
): Promise<void> {
  const of = { caseId: null, objectType: 'Photograph', objectId: id }
  const fields = photographTexts(values)
  await keepVersion(tx, of, { version, how, fields, deleted: how === 'deleted' }, actor, now)
  record({ kind, objectType: 'Photograph', objectId: id, detail })
}
