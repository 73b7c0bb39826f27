import 'server-only'
import { randomUUID } from 'node:crypto'
import { canonicalJson } from '../audit/entry'
import { write } from '../audit/write'
import { keyedDigest } from '../crypto/digest'
import { seal } from '../crypto/seal'
import { deedOfToken, withdrawalToken } from '../crypto/withdrawal-token'
import type { CaseState } from '../cases/vocabulary'
import { askAboutDeed, lockAddress } from '../confirmations/write'
import { findAppealOf } from '../appeals/queries'
import { db, type Tx } from '../db'
import { env } from '../env'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { isMailOn } from '../mail/settings'
import { addressDigest } from '../mail/write'
import { isGoneState, isPublicState, takesMessages, wasEverPublic } from '../publishing/states'
import { type Result, ok, refuse } from '../result'
import { isSlug } from '../text/slug'
import { isBulkClaim, type LogInput } from './input'
import { type PersonAtLiberty, isAfterRelease } from './limits'
import type { DeedState, HoldReason } from './vocabulary'
import { moveDeeds } from './write'
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

/** `counted`: messages added by this deed (0 for a rejected or held one). `total`: the public number after. */
export type Logged = {
  id: string
  counted: number
  /** It waits for staff, and counts once they accept it. */
  held: boolean
  total: number
  withdrawToken: string
  /** The same submission came before; this is its stored answer. */
  replay: boolean
}

/**
 * Logs one deed of a supporter and counts it at once, or answers as before when the same submission
 * comes again. A filled honeypot is kept as rejected and not counted. A claim of many messages is held
 * for staff, and so is what the door asks to hold (`hold`: why). Words are sealed. With an address, the
 * supporter of a deed that counts is asked there, in this language, whether it was they.
 */
export async function logSupporterAction(
  input: LogInput,
  now: Date,
  { hold = null, locale = DEFAULT_LOCALE }: { hold?: HoldReason | null; locale?: Locale } = {},
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
      ...(typeof input.appeal === 'string' ? [input.appeal] : []),
    ]),
  )
  if (isAfterRelease(input, caseRecord.people))
    return (await replay(input.key, digest)) ?? refuse('after_release')
  const appeal = await findAppealOf(caseRecord.id, { ...input, appeal: input.appeal ?? null }, now)
  if (!appeal.ok) return (await replay(input.key, digest)) ?? appeal

  const id = randomUUID()
  const human = input.website === ''
  const why = isBulkClaim(input.quantity) ? 'bulk' : hold
  const state = !human ? 'rejected' : why === null ? 'logged' : 'held'
  // Words that are sealed with a key that fits nothing else could not be read again.
  const address = state === 'logged' && isMailOn(env) ? (input.email ?? null) : null
  if (input.words !== null || address !== null) await ensureKeysFit()
  const cell = cellOf('SupporterAction', 'messageSealed', id)
  const sealed = input.words === null ? null : seal(input.words, cell)
  /** The deed, its trace and the count, as one statement; null: the key was there before. */
  const insert = async (client: Tx) => {
    const [row] = await client.$queryRaw<{ total: number | null }[]>`
      SELECT "log_supporter_action"(${id}::uuid, ${caseRecord.id}::uuid, ${input.originSystem},
        ${input.date}::date, ${input.channel}::"Channel", ${input.kind}::"MessageKind", ${input.quantity}::int,
        ${sealed}, ${input.key}, ${digest}, ${state}::"DeedState", ${now}) AS total`
    return row?.total ?? null
  }
  const { appealId } = appeal.value
  const isAlone = state === 'logged' && appealId === null && address === null
  // A deed with nothing beside it is whole by itself: a statement is a transaction.
  const total = isAlone
    ? await insert(db)
    : await insertWith(
        insert,
        {
          id,
          caseId: caseRecord.id,
          appealId,
          why: state === 'held' ? why : null,
          address,
          locale,
        },
        now,
      )
  if (total !== null)
    return ok({
      id,
      counted: state === 'logged' ? input.quantity : 0,
      held: state === 'held',
      total,
      withdrawToken: withdrawalToken(id),
      replay: false,
    })
  // The same submission came before, or at the same moment: answer what it was answered.
  return (await replay(input.key, digest)) ?? refuse('missing')
}

type Beside = {
  id: string
  caseId: string
  appealId: string | null
  /** Why it is held; null: it is not. */
  why: HoldReason | null
  address: string | null
  locale: Locale
}

/** Inserts a deed together with what belongs to it. Gives what `insert` gives. */
async function insertWith(
  insert: (tx: Tx) => Promise<number | null>,
  { id, caseId, appealId, why, address, locale }: Beside,
  now: Date,
): Promise<number | null> {
  const written = await write<number, 'same_key'>(SUPPORTER, now, async (tx) => {
    // Before the count is locked: a mail may wait for another of the same address.
    if (address !== null) await lockAddress(tx, addressDigest(address))
    const total = await insert(tx)
    if (total === null) return refuse('same_key')
    if (appealId !== null)
      await tx.supporterAction.updateMany({ where: { id }, data: { appealId } })
    if (why !== null)
      await tx.supporterActionHold.create({
        data: { supporterActionId: id, caseId, why, at: now },
      })
    if (address !== null) await askAboutDeed(tx, id, { address, locale }, now)
    return ok(total)
  })
  return written.ok ? written.value : null
}

type FoundCase = { id: string; state: CaseState; people: PersonAtLiberty[] }

/** The case that is reached by an address, of today or of earlier; in one query, because a viral case is logged for very often. */
async function findCase(slug: string) {
  if (!isSlug(slug)) return refuse('missing' as const)
  const [found] = await db.$queryRaw<FoundCase[]>`
    SELECT c."id"::text, c."state"::text, coalesce(jsonb_agg(jsonb_build_object(
        'status', p."status", 'manner', p."statusManner", 'since', CASE WHEN p."statusSinceEdtf" IS NOT NULL
          THEN jsonb_build_object('edtf', p."statusSinceEdtf", 'lower', p."statusSinceLower", 'upper', p."statusSinceUpper") END
      )) FILTER (WHERE p."id" IS NOT NULL), '[]') AS people
    FROM "Case" c LEFT JOIN "CasePerson" p ON p."caseId" = c."id"
    WHERE c."id" = coalesce((SELECT "id" FROM "Case" WHERE "slug" = ${slug}),
      (SELECT "caseId" FROM "CaseSlug" WHERE "slug" = ${slug}))
    GROUP BY c."id"`
  if (!found || !wasEverPublic(found.state)) return refuse('missing' as const)
  if (isGoneState(found.state)) return refuse('withdrawn' as const)
  if (!takesMessages(found.state)) return refuse('archived' as const)
  return ok(found)
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
    held: first.state === 'held',
    total: first.total,
    withdrawToken: withdrawalToken(deed.id),
    replay: true,
  })
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

/** From these states a supporter can take a deed back; only the first two were counted. */
const WITHDRAWABLE: DeedState[] = ['logged', 'confirmed', 'held', 'invalidated']

/**
 * Withdraws a deed by its token: the count falls if it was in it, the row and its trace stay. A deed
 * that staff took out of the count is withdrawn too, and so never comes back into it.
 */
export async function withdrawSupporterAction(
  token: string,
  now: Date,
): Promise<Result<Withdrawn, 'missing'>> {
  const id = deedOfToken(token)
  if (id === null) return refuse('missing')
  return write<Withdrawn, 'missing'>(SUPPORTER, now, async (tx) => {
    const deed = await tx.supporterAction.findUnique({
      where: { id },
      select: {
        caseId: true,
        quantity: true,
        case: {
          select: {
            slug: true,
            state: true,
            translations: { where: { locale: 'en' }, select: { title: true } },
          },
        },
      },
    })
    if (!deed) return refuse('missing')
    // Two withdrawals at once: the second waits in there and then moves nothing.
    const moved = await moveDeeds(tx, { ids: [id], from: WITHDRAWABLE, to: 'withdrawn', at: now })
    const total = isPublicState(deed.case.state) ? await totalOf(tx, deed.caseId) : null
    return ok({
      slug: deed.case.slug,
      title: deed.case.translations[0]?.title ?? '',
      quantity: deed.quantity,
      total,
      already: moved.length === 0,
    })
  })
}
