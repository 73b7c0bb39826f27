import 'server-only'
import { getTranslations } from 'next-intl/server'
import { countWords } from '@/components/messages/count-words'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import { listPublicAppeals } from '@/lib/appeals/queries'
import { labelOf } from '@/lib/cases/case-card'
import type { CaseInBrief } from '@/lib/cases/case-in-brief'
import { labelWords } from '@/lib/cases/label-words'
import { getPublicCase } from '@/lib/cases/queries'
import { countryName } from '@/lib/countries/country'
import { formatPartialDate } from '@/lib/dates/words'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'
import { getLedgerBrief } from '@/lib/messages/queries'

type Found =
  | { kind: 'found'; brief: CaseInBrief; appeal: PublicAppeal | null }
  | { kind: 'moved'; slug: string }
  | { kind: 'withdrawn' | 'missing' | 'away' }

/** A public case in a few words, in the language asked for; otherwise what became of it. */
export async function readBrief(slug: string, locale: Locale): Promise<Found> {
  const read = await unlessAway(async () => {
    const found = await getPublicCase(slug, locale)
    if (found.kind !== 'found') return found
    const { caseId } = found.value
    const ledger = await getLedgerBrief(caseId, locale)
    const appeals = await listPublicAppeals(caseId, locale, new Date())
    return { kind: 'found', caseRecord: found.value, ledger, appeals } as const
  })
  if (read === 'away') return { kind: 'away' }
  if (read.kind !== 'found') return read
  const { caseRecord, ledger, appeals } = read
  const [counts, status, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'messages-ledger' }),
    getTranslations({ locale, namespace: 'status' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  return {
    kind: 'found',
    // The first is live, if any is.
    appeal: appeals[0] ?? null,
    brief: {
      locale,
      name: caseRecord.title,
      status: labelWords(labelOf(caseRecord), locale, status, (date) =>
        formatPartialDate(date.edtf, locale, dates),
      ),
      countries: caseRecord.countries.map(({ code }) => countryName(code, locale)),
      count: counts(countWords(ledger), { count: ledger.total }),
      photograph: caseRecord.photographs[0] ?? null,
    },
  }
}
