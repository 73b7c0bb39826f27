import 'server-only'
import type { Keeper, System } from '../auth/roles'
import { fromDateColumn } from '../dates/columns'
import { db } from '../db'
import { tellFollowers } from '../follows/write'
import { findHits } from '../guard/guard'
import { listRestrictedNames } from '../guard/queries'
import { ok, refuse } from '../result'
import type { Ending } from './ending'
import { hitsOf, needsOf } from './queries'
import { nobodyRemains } from './remaining'
import { isOver } from './state'
import type { AppealPause } from './vocabulary'
import { type AppealDone, author, stepAppeal, tell, textsOrNull } from './write'

/**
 * Asks everybody to act. Needs all of readiness.ts, and somebody else than who wrote it; what the guard
 * of names found in it needs a reason why it may stand. The machine loads what was looked at elsewhere.
 */
export const makeAppealLive = (
  actor: Keeper,
  reference: string,
  seen: { id: string; version: number },
  reason: string,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'make_live', now, async (about) => {
    const { tx, appeal } = about
    if (actor.kind === 'staff' && appeal.writtenById === actor.id) return refuse('own_writing')
    if ((await needsOf(tx, appeal, now)).length > 0) return refuse('appeal_not_ready')
    const hits = await hitsOf(tx, appeal)
    if (hits.length > 0 && reason.trim() === '') return refuse('guarded')
    const people = await tx.casePerson.findMany({
      where: { caseId: about.caseId },
      select: { status: true },
    })
    const titles = appeal.translations.filter(({ title }) => title !== '')
    await tx.appeal.update({
      where: { id: appeal.id },
      data: {
        state: 'live',
        liveAt: now,
        stoppedAt: null,
        pausedBecause: null,
        closingNote: textsOrNull({}),
        outcome: textsOrNull({}),
        someoneRemained: nobodyRemains(people) === null,
        madeLiveById: author(actor),
        liveTitle: Object.fromEntries(titles.map(({ locale, title }) => [locale, title])),
      },
    })
    tell(about, 'appeal_live', {
      reason,
      ...(hits.length > 0 ? { facts: { guarded: hits.length } } : {}),
    })
    // Once, however often it is paused and made live again.
    const said = { kind: 'appeal_published', key: `appeal ${appeal.id}` } as const
    await tellFollowers(tx, about.caseId, said, now)
    return ok({ id: appeal.id })
  })

/** Asks nobody to act for the time being; says why. It can be made live again. */
export const pauseAppeal = (
  actor: Keeper,
  reference: string,
  seen: { id: string; version: number },
  because: AppealPause,
  reason: string,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'pause', now, async (about) => {
    await about.tx.appeal.update({
      where: { id: about.appeal.id },
      data: { state: 'paused', pausedBecause: because, stoppedAt: now },
    })
    tell(about, 'appeal_paused', { reason, facts: { because } })
    return ok({ id: about.appeal.id })
  })

/** Ends an appeal for good, and tells everybody what came of it. An update can still be issued. */
export const closeAppeal = (
  actor: Keeper,
  reference: string,
  seen: { id: string; version: number },
  ending: Ending,
  now: Date,
): Promise<AppealDone> =>
  stepAppeal(actor, reference, seen, 'close', now, async (about) => {
    const { tx, appeal, caseId } = about
    const { restricted, allowed } = await listRestrictedNames(tx, caseId)
    const texts = Object.values({ ...ending }).flatMap((each) => Object.values(each))
    const where = { what: 'appeal', id: appeal.id, field: 'closingNote' } as const
    const found = findHits(
      texts.map((text) => ({ where, text })),
      restricted,
      allowed,
    )
    if (found.length > 0) return refuse('guarded')
    await tx.appeal.update({
      where: { id: appeal.id },
      data: {
        state: 'closed',
        pausedBecause: null,
        closingNote: textsOrNull(ending.note),
        outcome: textsOrNull(ending.outcome),
        stoppedAt: appeal.stoppedAt ?? now,
      },
    })
    tell(about, 'appeal_closed', { facts: { note: ending.note.en ?? '' } })
    return ok({ id: appeal.id })
  })

/** What the clock does: live appeals whose last day has passed expire. Answers how many did. */
export async function expireAppeals(actor: System, now: Date): Promise<number> {
  const live = await db.appeal.findMany({
    where: { state: 'live', actBefore: { lte: now } },
    select: {
      id: true,
      actBefore: true,
      zone: true,
      version: true,
      case: { select: { reference: true } },
    },
  })
  let expired = 0
  for (const { id, version, actBefore, zone, case: of } of live) {
    if (!isOver({ actBefore: actBefore && fromDateColumn(actBefore), zone }, now)) continue
    const done = await stepAppeal(
      actor,
      of.reference,
      { id, version },
      'expire',
      now,
      async (about) => {
        await about.tx.appeal.update({ where: { id }, data: { state: 'expired', stoppedAt: now } })
        tell(about, 'appeal_expired', {})
        return ok({ id })
      },
    )
    if (done.ok) expired += 1
  }
  return expired
}
