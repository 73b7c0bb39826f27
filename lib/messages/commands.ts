import 'server-only'
import { randomUUID } from 'node:crypto'
import { canonicalJson } from '../audit/entry'
import { write } from '../audit/write'
import { keyedDigest } from '../crypto/digest'
import { seal } from '../crypto/seal'
import { deedOfToken, withdrawalToken } from '../crypto/withdrawal-token'
import { findAppealOf } from '../appeals/queries'
import { fromDateColumn, fromDateColumns } from '../dates/columns'
import { db, type Tx } from '../db'
import { isGoneState, isPublicState, takesMessages, wasEverPublic } from '../publishing/states'
import { type Result, ok, refuse } from '../result'
import { isSlug } from '../text/slug'
import type { LogInput } from './input'
import { isAfterRelease } from './limits'
import { ensureKeysFit } from '../keys/queries'
import { cellOf } from '../privacy/sealed-cell'

const SUPPORTER = { kind: 'supporter' } as const

/**
 * `missing`: no such public case. `withdrawn`: it was public once. `key_reused`: the idempotency key
 * belongs to other content. `after_release`: everybody in the case was free by that day. `archived`:
 * the case is kept for reading alone. `unknown_appeal`: the case has no such appeal. `appeal_stopped`:
 * nobody was asked to act on it any more by that day.
 */
export type LogRefusal =
  | 'missing'
  | 'withdrawn'
  | 'archived'
  | 'key_reused'
  | 'after_release'
  | 'unknown_appeal'
  | 'appeal_stopped'

/** `counted`: messages added by this deed (0 for a rejected one). `total`: the public number after. */
export type Logged = {
  id: string
  counted: number
  total: number
  withdrawToken: string
  /** The same submission came before; this is its stored answer. */
  replay: boolean
}

/**
 * Logs one deed of a supporter and counts it at once, or answers as before when the same submission
 * comes again. A filled honeypot is kept as rejected and not counted. Words are sealed.
 */
export async function logSupporterAction(
  input: LogInput,
  now: Date,
): Promise<Result<Logged, LogRefusal>> {
  const found = await findCase(input.slug)
  if (!found.ok) return found
  const caseRecord = found.value
  const digest = keyedDigest(
    'supporter_action',
    canonicalJson([
      caseRecord.id,
      input.kind,
      input.channel,
      input.date,
      input.quantity,
      input.words,
      ...(input.appeal === null ? [] : [input.appeal]),
    ]),
  )
  if (isAfterRelease(input, caseRecord.people))
    return (await replay(input.key, digest)) ?? refuse('after_release')
  const appeal = await findAppealOf(caseRecord.id, input, now)
  if (!appeal.ok) return (await replay(input.key, digest)) ?? appeal

  const id = randomUUID()
  const human = input.website === ''
  // Words that are sealed with a key that fits nothing else could not be read again.
  if (input.words !== null) await ensureKeysFit()
  const written = await write<Logged, 'same_key'>(SUPPORTER, now, async (tx) => {
    const cell = cellOf('SupporterAction', 'messageSealed', id)
    const sealed = input.words === null ? null : seal(input.words, cell)
    const [row] = await tx.$queryRaw<{ total: number | null }[]>`
      SELECT "log_supporter_action"(${id}::uuid, ${caseRecord.id}::uuid, ${input.originSystem},
        ${input.date}::date, ${input.channel}::"Channel", ${input.kind}::"MessageKind", ${input.quantity}::int,
        ${sealed}, ${input.key}, ${digest}, ${human ? 'logged' : 'rejected'}::"DeedState", ${now}) AS total`
    const total = row?.total ?? null
    if (total === null) return refuse('same_key')
    const { appealId } = appeal.value
    if (appealId !== null)
      await tx.supporterAction.updateMany({ where: { id }, data: { appealId } })
    const counted = human ? input.quantity : 0
    return ok({ id, counted, total, withdrawToken: withdrawalToken(id), replay: false })
  })
  if (written.ok) return written
  // The same submission came before, or at the same moment: answer what it was answered.
  return (await replay(input.key, digest)) ?? refuse('missing')
}

async function findCase(slug: string) {
  if (!isSlug(slug)) return refuse('missing' as const)
  const select = {
    id: true,
    state: true,
    people: {
      select: {
        status: true,
        statusManner: true,
        statusSinceEdtf: true,
        statusSinceLower: true,
        statusSinceUpper: true,
      },
    },
  } as const
  const caseRecord = await db.case.findFirst({
    where: { OR: [{ slug }, { oldSlugs: { some: { slug } } }] },
    select,
  })
  if (!caseRecord || !wasEverPublic(caseRecord.state)) return refuse('missing' as const)
  if (isGoneState(caseRecord.state)) return refuse('withdrawn' as const)
  if (!takesMessages(caseRecord.state)) return refuse('archived' as const)
  return ok({
    id: caseRecord.id,
    people: caseRecord.people.map((person) => ({
      status: person.status,
      manner: person.statusManner,
      since: fromDateColumns(
        person.statusSinceEdtf,
        person.statusSinceLower,
        person.statusSinceUpper,
      ),
    })),
  })
}

async function replay(key: string, digest: string): Promise<Result<Logged, LogRefusal> | null> {
  const deed = await db.supporterAction.findUnique({
    where: { idempotencyKey: key },
    select: {
      id: true,
      quantity: true,
      requestDigest: true,
      states: { where: { sequence: 1 }, select: { state: true, total: true } },
    },
  })
  const first = deed?.states[0]
  if (!deed || !first) return null
  if (deed.requestDigest !== digest) return refuse('key_reused')
  return ok({
    id: deed.id,
    counted: first.state === 'logged' ? deed.quantity : 0,
    total: first.total,
    withdrawToken: withdrawalToken(deed.id),
    replay: true,
  })
}

type Countable = Pick<LogInput, 'kind' | 'channel' | 'date'>

/** Adds (or takes away) messages in the public lines and total; answers the new total. */
async function addToCount(tx: Tx, caseId: string, deed: Countable, delta: number): Promise<number> {
  const rows = await tx.$queryRaw<{ total: number }[]>`
    SELECT published.count_deed(${caseId}::uuid, ${deed.kind}::"MessageKind", ${deed.channel}::"Channel",
      NULL, ${deed.date}::date, ${delta}::int) AS total`
  const total = rows[0]?.total
  if (total === undefined) throw new Error('the count gave no answer')
  return total
}

async function totalOf(tx: Tx, caseId: string): Promise<number> {
  const row = await tx.publishedTotal.findUnique({ where: { caseId } })
  return row?.total ?? 0
}

export type Withdrawn = {
  slug: string
  title: string
  /** The public number after; null when the case itself is no longer public. */
  total: number | null
  quantity: number
  /** It had been withdrawn before; nothing changed now. */
  already: boolean
}

/** Withdraws a deed by its token: the count falls, the row and its trace stay. */
export async function withdrawSupporterAction(
  token: string,
  now: Date,
): Promise<Result<Withdrawn, 'missing'>> {
  const id = deedOfToken(token)
  if (id === null) return refuse('missing')
  return write<Withdrawn, 'missing'>(SUPPORTER, now, async (tx) => {
    // Two withdrawals at once: the second waits here and then finds the deed withdrawn.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`
    const deed = await tx.supporterAction.findUnique({
      where: { id },
      select: {
        caseId: true,
        kind: true,
        type: true,
        actionDate: true,
        quantity: true,
        case: {
          select: {
            slug: true,
            state: true,
            translations: { where: { locale: 'en' }, select: { title: true } },
          },
        },
        states: { orderBy: { sequence: 'desc' }, take: 1 },
      },
    })
    const latest = deed?.states[0]
    if (!deed || !latest) return refuse('missing')
    const published = isPublicState(deed.case.state)
    const told = {
      slug: deed.case.slug,
      title: deed.case.translations[0]?.title ?? '',
      quantity: deed.quantity,
    }
    const counts = latest.state === 'logged' || latest.state === 'confirmed'
    if (!counts) {
      const total = published ? await totalOf(tx, deed.caseId) : null
      return ok({ ...told, total, already: true })
    }
    const total = published
      ? await addToCount(
          tx,
          deed.caseId,
          { kind: deed.kind, channel: deed.type, date: fromDateColumn(deed.actionDate) },
          -deed.quantity,
        )
      : null
    await tx.supporterActionState.create({
      data: {
        supporterActionId: id,
        sequence: latest.sequence + 1,
        state: 'withdrawn',
        total: total ?? 0,
        at: now,
      },
    })
    return ok({ ...told, total, already: false })
  })
}
