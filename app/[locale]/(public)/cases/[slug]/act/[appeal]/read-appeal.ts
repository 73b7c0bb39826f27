import 'server-only'
import { cache } from 'react'
import type { FoundAppeal } from '@/components/appeals/act-page'
import { getPublicAppeal, listPublicAppeals } from '@/lib/appeals/queries'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'
import { readCase } from '../../read-case'

/** What an address of an appeal leads to, read once for head and body; otherwise what became of its case. */
export const readAppeal = cache(async (slug: string, appeal: string, locale: Locale) => {
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return found
  const { caseId } = found.value
  const now = new Date()
  const read = await unlessAway(async () => ({
    appeal: await getPublicAppeal(caseId, appeal, locale, now),
    all: await listPublicAppeals(caseId, locale, now),
  }))
  if (read === 'away') return read
  if (read.appeal === null) return { kind: 'missing' } as const
  const others = read.all.filter((each) => each.kind === 'live' && each.slug !== appeal)
  return { kind: 'found', caseRecord: found.value, appeal: read.appeal, others } as FoundAppeal
})
