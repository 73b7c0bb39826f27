import 'server-only'
import { isPublicState } from '../publishing/states'
import * as z from 'zod'
import { publicSource } from '../cases/public-case'
import { deedOfToken } from '../crypto/withdrawal-token'
import { fromDateColumn } from '../dates/columns'
import { db, publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import { inLocale } from '../text/localized'
import type { PublicLedger } from './public-ledger'

const sources = z.array(publicSource)

/** The public number of a case and the ledger lines behind it, reported figures first. */
export async function getPublicLedger(caseId: string, locale: Locale): Promise<PublicLedger> {
  const [total, tallies, deeds, confirmed] = await Promise.all([
    publicDb.publishedTotal.findUnique({ where: { caseId } }),
    publicDb.publishedTally.findMany({
      where: { caseId },
      orderBy: [{ counted: 'desc' }, { quantity: 'desc' }, { id: 'asc' }],
    }),
    publicDb.publishedDeedLine.findMany({
      where: { caseId, quantity: { gt: 0 } },
      orderBy: [{ month: 'desc' }, { kind: 'asc' }, { channel: 'asc' }],
    }),
    publicDb.publishedConfirmed.findUnique({ where: { caseId } }),
  ])
  return {
    total: total?.total ?? 0,
    estimated: total?.estimated ?? false,
    tallies: tallies.map((row) => ({
      id: row.id,
      counted: row.counted,
      quantity: row.quantity,
      kind: row.kind,
      channel: row.channel,
      scope: row.scope,
      method: row.method,
      section: row.sectionName,
      campaign: row.campaignName,
      period: row.periodEdtf,
      asOf: row.asOfEdtf,
      reportedBy: row.reportedBy,
      text: row.text === null ? null : inLocale(row.text, locale),
      sources: sources.parse(row.sources),
    })),
    deeds: deeds.map((row) => ({
      kind: row.kind,
      channel: row.channel,
      month: fromDateColumn(row.month).slice(0, 7),
      quantity: row.quantity,
      uncovered: row.uncovered,
    })),
    confirmed: confirmed?.quantity ?? 0,
  }
}

/** The deed behind a withdrawal link, for the supporter who holds the link; null for any other token. */
export async function getSupporterActionByToken(token: string) {
  const id = deedOfToken(token)
  if (id === null) return null
  const deed = await db.supporterAction.findUnique({
    where: { id },
    select: {
      type: true,
      kind: true,
      actionDate: true,
      quantity: true,
      caseId: true,
      case: {
        select: {
          slug: true,
          state: true,
          translations: { where: { locale: 'en' }, select: { title: true } },
        },
      },
      states: { orderBy: { sequence: 'desc' }, take: 1, select: { state: true } },
      confirmation: { select: { confirmedAt: true } },
    },
  })
  const state = deed?.states[0]?.state
  if (!deed || !state) return null
  const total = await publicDb.publishedTotal.findUnique({ where: { caseId: deed.caseId } })
  return {
    slug: deed.case.slug,
    /** Null when the case is no longer public. */
    title: isPublicState(deed.case.state) ? (deed.case.translations[0]?.title ?? null) : null,
    channel: deed.type,
    kind: deed.kind,
    date: fromDateColumn(deed.actionDate),
    quantity: deed.quantity,
    state,
    total: total?.total ?? null,
    /** A mail asks whether it was they. */
    asked: state === 'logged' && deed.confirmation?.confirmedAt === null,
  }
}
