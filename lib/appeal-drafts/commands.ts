import 'server-only'
import { type AppealValues, appealFields } from '../appeals/fields'
import { appealSlug, changedFields, toAppealValues } from '../appeals/rows'
import { type TargetValues, targetFields } from '../appeals/target-fields'
import {
  type About,
  type AppealDone,
  type AppealRefusal,
  author,
  findCase,
  stepAppeal,
  tell,
  textsOrNull,
} from '../appeals/write'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canDraftCase } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import type { Tx } from '../db'
import { ok, refuse } from '../result'
import { appealColumns, writeTranslations } from './write'

/** Begins an appeal for a case, as a draft. */
export async function openAppeal(
  actor: Keeper,
  reference: string,
  values: AppealValues,
  now: Date,
): Promise<AppealDone> {
  if (!may(actor, canDraftCase)) return refuse('not_permitted')
  return write<{ id: string }, AppealRefusal>(actor, now, async (tx, record) => {
    const found = await findCase(tx, reference)
    if (!found) return refuse('missing')
    return insertIssue(tx, record, found.id, values, 1, author(actor), now)
  })
}

async function insertIssue(
  tx: Tx,
  record: Recorder,
  caseId: string,
  values: AppealValues,
  issue: number,
  writtenById: string | null,
  now: Date,
): Promise<AppealDone> {
  const refusal = await refusalOf(tx, values, issue, null)
  if (refusal) return refuse(refusal)
  const { id } = await tx.appeal.create({
    data: {
      ...appealColumns(values),
      caseId,
      issue,
      slug: appealSlug(values.number, issue),
      writtenById,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await writeTranslations(tx, id, values)
  const facts = { number: values.number, issue }
  record({ kind: 'appeal_opened', objectType: 'Appeal', objectId: id, caseId, detail: { facts } })
  return ok({ id })
}

async function refusalOf(
  tx: Tx,
  { number, sourceId }: AppealValues,
  issue: number,
  id: string | null,
): Promise<'source_missing' | 'number_taken' | null> {
  const taken = await tx.appeal.count({
    where: { slug: appealSlug(number, issue), ...(id === null ? {} : { id: { not: id } }) },
  })
  if (taken > 0) return 'number_taken'
  if (sourceId === null) return null
  return (await tx.source.count({ where: { id: sourceId, deletedAt: null } })) > 0
    ? null
    : 'source_missing'
}

/** Saves what an appeal says. Whoever saves last is its author: somebody else makes it live. */
export const saveAppeal = (
  actor: Keeper,
  reference: string,
  seen: { id: string; version: number },
  values: AppealValues,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'edit', now, async (about) => {
    const { tx, appeal } = about
    const refusal = await refusalOf(tx, values, appeal.issue, appeal.id)
    if (refusal) return refuse(refusal)
    await tx.appeal.update({
      where: { id: appeal.id },
      data: {
        ...appealColumns(values),
        // An address that was public stays: it stands on sheets of paper.
        ...(appeal.state === 'draft' ? { slug: appealSlug(values.number, appeal.issue) } : {}),
        writtenById: author(actor),
      },
    })
    await writeTranslations(tx, appeal.id, values)
    const changes = changedFields(appealFields(toAppealValues(appeal)), appealFields(values))
    tell(about, 'appeal_saved', { changes })
    return ok({ id: appeal.id })
  })

/** Begins the next issue under the same number as a draft: all that this one says, and its targets. */
export const issueUpdate = (
  actor: Keeper,
  reference: string,
  seen: { id: string; version: number },
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(
    actor,
    reference,
    seen,
    'issue_update',
    now,
    async ({ tx, record, caseId, appeal }) => {
      const last = await tx.appeal.aggregate({
        where: { number: appeal.number },
        _max: { issue: true },
      })
      const values = { ...toAppealValues(appeal), issuedOn: null, actBefore: null }
      const issue = (last._max.issue ?? appeal.issue) + 1
      const opened = await insertIssue(tx, record, caseId, values, issue, author(actor), now)
      if (!opened.ok) return opened
      await tx.appealTarget.createMany({
        data: appeal.targets.map(({ id: _, salutation, ...target }, position) => ({
          ...target,
          salutation: textsOrNull((salutation ?? {}) as Record<string, string>),
          position,
          appealId: opened.value.id,
        })),
      })
      return opened
    },
  )

type Seen = { id: string; version: number }

const columns = ({ salutation, ...values }: TargetValues) => ({
  ...values,
  salutation: textsOrNull(salutation),
})

/** The author of a target is an author of the appeal: somebody else makes it live. */
const sign = ({ tx, appeal }: About, actor: Keeper) =>
  tx.appeal.update({
    where: { id: appeal.id },
    data: { writtenById: actor.kind === 'staff' ? actor.id : null },
  })

const tellTarget = (
  { record, caseId, appeal }: About,
  office: string,
  changes: ReturnType<typeof changedFields>,
) =>
  record({
    kind: 'appeal_saved',
    objectType: 'Appeal',
    objectId: appeal.id,
    caseId,
    detail: { facts: { number: appeal.number, issue: appeal.issue, target: office }, changes },
  })

/** Adds an office to which an appeal goes. */
export const addTarget = (
  actor: Keeper,
  reference: string,
  seen: Seen,
  values: TargetValues,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'edit', now, async (about) => {
    const { tx, appeal } = about
    const position = await tx.appealTarget.count({ where: { appealId: appeal.id } })
    const { id } = await tx.appealTarget.create({
      data: { ...columns(values), appealId: appeal.id, position },
      select: { id: true },
    })
    await sign(about, actor)
    tellTarget(about, values.office, changedFields({}, targetFields(values)))
    return ok({ id })
  })

/** Changes an office to which an appeal goes. */
export const saveTarget = (
  actor: Keeper,
  reference: string,
  seen: Seen,
  id: string,
  values: TargetValues,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'edit', now, async (about) => {
    const { tx, appeal } = about
    const before = appeal.targets.find((each) => each.id === id)
    if (!before) return refuse('missing')
    await tx.appealTarget.update({ where: { id }, data: columns(values) })
    await sign(about, actor)
    tellTarget(about, values.office, changedFields(targetFields(before), targetFields(values)))
    return ok({ id })
  })

/** Takes an office out of an appeal, or brings it back. */
export const dropTarget = (
  actor: Keeper,
  reference: string,
  seen: Seen,
  id: string,
  dropped: boolean,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'edit', now, async (about) => {
    const { tx, appeal } = about
    const target = await tx.appealTarget.findFirst({
      where: { id, appealId: appeal.id },
      select: { office: true },
    })
    if (!target) return refuse('missing')
    await tx.appealTarget.update({ where: { id }, data: { deletedAt: dropped ? now : null } })
    await sign(about, actor)
    const [from, to] = dropped ? [target.office, ''] : ['', target.office]
    tellTarget(about, target.office, { target: { from, to } })
    return ok({ id })
  })
