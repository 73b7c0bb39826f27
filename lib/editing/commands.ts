import 'server-only'
import type { AuditDetail } from '../audit/entry'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canEditCase } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { toEditCandidate } from '../cases/case-form'
import { type EditCaseInput, editCaseInput } from '../cases/input'
import type { Fields } from '../cases/merge'
import type { CaseRefusal } from '../cases/refusal'
import { settleCase } from '../cases/write'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import type { RevisionHow } from '../revisions/version'
import { storedTexts } from '../revisions/texts'
import { findUndo, findVersion, keepFirstVersion, keepVersion } from '../versions/write'
import { type CaseRow, findCaseRow, ownFieldsOf, storeCase, textsOfRow } from './write'

/** The version of the case afterwards, and the id under which what it says was kept. */
export type Edited = { version: number; revisionId: string }

type Work = { tx: Tx; record: Recorder; actor: Keeper; row: CaseRow; now: Date }

/**
 * Changes what a case says about itself. `input.version` is the one that the editor saw: when
 * somebody saved meanwhile, nothing changes and the answer is `changed_meanwhile`.
 */
export const editCase = (
  actor: Keeper,
  reference: string,
  input: EditCaseInput,
  now: Date,
): Promise<Result<Edited, CaseRefusal>> =>
  changeCase(actor, reference, now, (work) => save(work, input, 'saved'))

/** Makes a case's own fields say again what they said in an earlier version. */
export const restoreCaseVersion = (
  actor: Keeper,
  reference: string,
  revisionId: string,
  now: Date,
): Promise<Result<Edited, CaseRefusal>> =>
  changeCase(actor, reference, now, async (work) => {
    const kept = await findVersion(work.tx, { id: revisionId, ...ownFieldsOf(work.row.id) })
    return kept ? bringBack(work, kept, 'restored') : refuse('missing')
  })

/**
 * Takes back one's own latest change of a case's own fields, within ten minutes. Refused when somebody
 * edited them since; what else happened in the case stays.
 */
export const undoCaseEdit = (
  actor: Keeper,
  reference: string,
  revisionId: string,
  now: Date,
): Promise<Result<Edited, CaseRefusal>> =>
  changeCase(actor, reference, now, async (work) => {
    const among = { id: revisionId, ...ownFieldsOf(work.row.id) }
    const undo = await findUndo(work.tx, among, actor, now)
    if (!undo.ok) return undo
    const { before } = undo.value
    return before ? bringBack(work, before, 'undone') : refuse('missing')
  })

function changeCase(
  actor: Keeper,
  reference: string,
  now: Date,
  change: (work: Work) => Promise<Result<Edited, CaseRefusal>>,
): Promise<Result<Edited, CaseRefusal>> {
  return write<Edited, CaseRefusal>(actor, now, async (tx, record) => {
    const row = await findCaseRow(tx, reference)
    if (!row) return refuse('missing')
    if (!may(actor, (staff) => canEditCase(staff, row.state))) return refuse('not_permitted')
    return change({ tx, record, actor, row, now })
  })
}

async function bringBack(
  work: Work,
  revision: { fields: unknown },
  how: 'restored' | 'undone',
): Promise<Result<Edited, CaseRefusal>> {
  const texts = storedTexts.parse(revision.fields)
  const input = editCaseInput.safeParse(toEditCandidate(texts, String(work.row.version)))
  // A rule may have become stricter since: what no longer fits is not brought back by force.
  return input.success ? save(work, input.data, how) : refuse('missing')
}

async function save(
  { tx, record, actor, row, now }: Work,
  input: EditCaseInput,
  how: RevisionHow,
): Promise<Result<Edited, CaseRefusal>> {
  if (input.summary === '' && row.state !== 'draft') return refuse('summary_needed')
  const owner = await ownerAfter(tx, row.owner, input.owner)
  if (owner === 'missing') return refuse('owner_missing')
  if (!(await storeCase(tx, row.id, input, owner?.id ?? null, now)))
    return refuse('changed_meanwhile')
  const of = ownFieldsOf(row.id)
  const first = { version: row.version, fields: { ...textsOfRow(row) } }
  await keepFirstVersion(tx, of, first, actor, now)
  const after = await findCaseRow(tx, row.reference)
  if (!after) throw new Error('a case that was just saved is there')
  const { version } = after
  const said = { version, how, fields: { ...textsOfRow(after) } }
  const revisionId = await keepVersion(tx, of, said, actor, now)
  record({
    kind: 'case_edited',
    objectType: 'Case',
    objectId: row.id,
    caseId: row.id,
    detail: { changes: changed(told(row), told(after)) },
  })
  await settleCase(tx, record, row.id, now)
  return ok({ version, revisionId })
}

type Owner = { id: string; name: string } | null

/** Who looks after the case from now on. Whoever did so stays, also when their account was disabled. */
async function ownerAfter(
  tx: Tx,
  before: Owner,
  wanted: string | null | undefined,
): Promise<Owner | 'missing'> {
  if (wanted === undefined || wanted === before?.id) return before
  if (wanted === null) return null
  const found = await tx.user.findFirst({
    where: { id: wanted, disabledAt: null },
    select: { id: true, name: true },
  })
  return found ?? 'missing'
}

/** The fields as the history tells them: people by name. */
const told = (row: CaseRow): Fields => ({ ...textsOfRow(row), owner: row.owner?.name ?? '' })

function changed(from: Fields, to: Fields): NonNullable<AuditDetail['changes']> {
  const names = Object.keys(to).filter((name) => from[name] !== to[name])
  return Object.fromEntries(
    names.map((name) => [name, { from: from[name] || null, to: to[name] || null }]),
  )
}
