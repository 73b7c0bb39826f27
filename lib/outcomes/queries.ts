import 'server-only'
import * as z from 'zod'
import { fromDateColumn } from '../dates/columns'
import { publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import { askAct, askReply } from './asks'
import type { CaseAsk } from './scorecard'
import type { AskWay } from './vocabulary'

type Row = {
  id: string
  office: string
  countryCode: string
  way: AskWay
  campaign: string | null
  dateEdtf: string | null
  dateLower: Date | null
  answerByEdtf: string | null
  answerByUpper: Date | null
  replies: unknown
  acts: unknown
  slug: string
  reference: string
  title: string
}

const replies = z.array(askReply)
const acts = z.array(askAct)

/**
 * Every ask of every public case, or those that went to the authorities of one country (its code);
 * what was asked last comes first, and what has no date last.
 */
export async function listPublicAsks(
  locale: Locale,
  { country = null }: { country?: string | null } = {},
): Promise<CaseAsk[]> {
  const rows = await publicDb.$queryRaw<Row[]>`
    SELECT a.id, a.office, a."countryCode", a.way::text AS way, a.campaign, a."dateEdtf", a."dateLower",
      a."answerByEdtf", a."answerByUpper", a.replies, a.acts, c.slug, c.reference, c.title
    FROM published."PublishedAsk" a
    JOIN published."CurrentCase" c ON c."caseId" = a."caseId" AND c.locale = ${locale}
    WHERE ${country}::text IS NULL OR a."countryCode" = ${country}
    ORDER BY a."dateLower" DESC NULLS LAST, c.reference, a.id`
  return rows.map((row) => ({
    ...row,
    dateLower: row.dateLower && fromDateColumn(row.dateLower),
    answerByUpper: row.answerByUpper && fromDateColumn(row.answerByUpper),
    replies: replies.parse(row.replies),
    acts: acts.parse(row.acts),
  }))
}

/** Whether anything was asked of the authorities of a country for a public case. */
export async function hasPublicAsks(country: string): Promise<boolean> {
  const found = await publicDb.publishedAsk.findFirst({
    where: { countryCode: country },
    select: { id: true },
  })
  return found !== null
}
