import 'server-only'
import { labelOf } from '../cases/case-card'
import { labelWords, type StatusWords } from '../cases/label-words'
import { isEverybodyFree } from '../cases/liberty'
import { type PublicCase, publicCase } from '../cases/public-case'
import { rowOfToken, rowToken } from '../crypto/row-token'
import { type DateWords, formatPartialDate } from '../dates/words'
import { db, publicDb } from '../db'
import { env } from '../env'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../i18n/locales'
import type { CaseNews } from '../mail/templates'
import { casePath, oneClickStopPath, stopFollowPath } from '../routes'
import { occasionDetail } from './occasion'

const at = (path: string) => new URL(path, env.PUBLIC_ORIGIN).href

/** A follow as whoever holds its link may see it. `title`: null when the case is no longer public. */
export type FollowByToken = {
  slug: string
  title: string | null
  locale: Locale
  following: boolean
}

/** The follow that a link from a mail is about; null for any other token. */
export async function getFollowByToken(
  token: string,
  locale: Locale,
): Promise<FollowByToken | null> {
  const id = rowOfToken('stop', token)
  if (id === null) return null
  const follow = await db.follow.findUnique({
    where: { id },
    select: { caseId: true, locale: true, state: true, case: { select: { slug: true } } },
  })
  if (!follow) return null
  const current = await publicDb.currentCase.findUnique({
    where: { caseId_locale: { caseId: follow.caseId, locale } },
    select: { title: true },
  })
  return {
    slug: follow.case.slug,
    title: current?.title ?? null,
    locale: isLocale(follow.locale) ? follow.locale : DEFAULT_LOCALE,
    following: follow.state === 'confirmed',
  }
}

/** How to stop a follow: a page with a button, and an address that mail programs post to (RFC 8058). */
const waysToStop = (followId: string, locale: Locale) => {
  const token = rowToken('stop', followId)
  return { page: at(stopFollowPath(locale, token)), oneClick: at(oneClickStopPath(token)) }
}

type NewsWords = { status: StatusWords; dates: DateWords }

/**
 * What a follower is told of an occasion, from what everybody can read at this moment; null when
 * nothing is to be told any more: they stopped, the case or the person is not public.
 */
export async function readNews(
  { followId, occasionId }: { followId: string; occasionId: string },
  locale: Locale,
  words: NewsWords,
): Promise<CaseNews | null> {
  const [follow, occasion] = await Promise.all([
    db.follow.findUnique({ where: { id: followId }, select: { caseId: true, state: true } }),
    db.occasion.findUnique({ where: { id: occasionId } }),
  ])
  if (!follow || !occasion || follow.state !== 'confirmed') return null
  const current = await publicDb.currentCase.findUnique({
    where: { caseId_locale: { caseId: follow.caseId, locale } },
    select: { snapshot: { select: { document: true } } },
  })
  if (!current) return null
  const document = publicCase.parse(current.snapshot.document)
  const what = whatIsTold(document, occasion, locale, words)
  if (what === null) return null
  return {
    title: document.title.text,
    what,
    page: at(casePath(locale, document.slug)),
    stop: waysToStop(followId, locale),
  }
}

function whatIsTold(
  document: PublicCase,
  { kind, detail }: { kind: 'status_changed' | 'appeal_published'; detail: unknown },
  locale: Locale,
  { status, dates }: NewsWords,
): CaseNews['what'] | null {
  if (kind === 'appeal_published') return { kind }
  const { people } = occasionDetail.parse(detail)
  const lines = document.people
    .filter((person) => people.includes(person.id) && person.status !== null)
    .map((person) => ({
      name: person.names[0]?.value ?? document.title.text,
      status: labelWords(
        labelOf({ people: [person], knownAsOf: document.knownAsOf }),
        locale,
        status,
        ({ edtf }) => formatPartialDate(edtf, locale, dates),
      ),
    }))
  if (lines.length === 0) return null
  return { kind, lines, isFree: isEverybodyFree(document.people.map((person) => person.status)) }
}
