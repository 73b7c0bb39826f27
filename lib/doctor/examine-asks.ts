import 'server-only'
import { canonicalJson } from '../audit/entry'
import { publicCase } from '../cases/public-case'
import { fromDateColumn } from '../dates/columns'
import { db } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { asksOf } from '../outcomes/asks'
import type { Examination } from './finding'

const PIECE = 200

/** What the scorecard counts is what the public documents say, case by case. */
export async function examineAsks(): Promise<Examination> {
  const findings: string[] = []
  let checked = 0
  let after = ''
  for (;;) {
    const piece = await db.currentCase.findMany({
      where: { locale: DEFAULT_LOCALE, ...(after === '' ? {} : { caseId: { gt: after } }) },
      orderBy: { caseId: 'asc' },
      take: PIECE,
      select: { caseId: true, reference: true, snapshot: { select: { document: true } } },
    })
    for (const { caseId, reference, snapshot } of piece) {
      checked += 1
      const stored = await db.publishedAsk.findMany({ where: { caseId } })
      const shown = stored.map(({ caseId: _, dateLower, answerByUpper, ...ask }) => ({
        ...ask,
        dateLower: dateLower && fromDateColumn(dateLower),
        answerByUpper: answerByUpper && fromDateColumn(answerByUpper),
      }))
      const derived = asksOf(publicCase.parse(snapshot.document))
      if (inOrder(shown) !== inOrder(derived))
        findings.push(`${reference}: the scorecard does not say what the public version says`)
    }
    const last = piece.at(-1)
    if (!last) break
    after = last.caseId
  }
  const [loose] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM published."PublishedAsk" a
    WHERE NOT EXISTS (SELECT 1 FROM published."CurrentCase" c WHERE c."caseId" = a."caseId")`
  if (loose && loose.count > 0)
    findings.push(`${loose.count} asks on the scorecard are of no public case`)
  return { rule: 'scorecard_follows_what_is_public', checked, findings }
}

const inOrder = (asks: readonly { id: string }[]) =>
  canonicalJson([...asks].sort((a, b) => (a.id < b.id ? -1 : 1)))
