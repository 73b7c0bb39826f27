import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { listPublicAppeals } from '@/lib/appeals/queries'
import { AsOfPage, AsOfRefused } from '@/components/cases/as-of-page'
import { CasePage } from '@/components/cases/case-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { caseAsOf } from '@/lib/cases/as-of'
import { readAsOfDay } from '@/lib/cases/as-of-day'
import { labelOf } from '@/lib/cases/case-card'
import { labelWords } from '@/lib/cases/label-words'
import type { PublicCase } from '@/lib/cases/public-case'
import { getLastCorrection } from '@/lib/corrections/queries'
import { formatPartialDate } from '@/lib/dates/words'
import { env } from '@/lib/env'
import { unlessAway } from '@/lib/http/away'
import type { Locale } from '@/lib/i18n/locales'
import { isMailOn } from '@/lib/mail/settings'
import { ledgerAsOf } from '@/lib/messages/ledger-as-of'
import { getLedgerBrief, getPublicLedger } from '@/lib/messages/queries'
import { operatorOf } from '@/lib/operator/operator'
import { listPublicPublications } from '@/lib/publications/queries'
import { SHARE_HEIGHT, SHARE_WIDTH } from '@/lib/pictures/sizes'
import { caseFeedPath, casePath, sharePath } from '@/lib/routes'
import { plainBlocks } from '@/lib/text/markdown'
import { pageMetadata } from '../../page-metadata'
import { withFeeds } from '../../with-feeds'
import { fateOf } from './fate'
import { readCase } from './read-case'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const todayInUtc = () => new Date().toISOString().slice(0, 10)

/** The day that the address asks about, as it was typed; null when it asks about none. */
async function askedDay({ searchParams }: Pick<Props, 'searchParams'>): Promise<string | null> {
  const { asOf } = await searchParams
  if (asOf === undefined) return null
  // Two days are none.
  return (typeof asOf === 'string' ? asOf : asOf.join(' ')).slice(0, 100).toWellFormed()
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const [t, status, dates] = await Promise.all([
    getTranslations('cases.page'),
    getTranslations('status'),
    getTranslations('dates'),
  ])
  const label = labelWords(labelOf(found.value), locale, status, (date) =>
    formatPartialDate(date.edtf, locale, dates),
  )
  const metadata = pageMetadata({
    locale,
    path: (other) => casePath(other, found.value.slug),
    title: t('metaTitle', { name: found.value.title.text, status: label }),
    // The first paragraph: the rest is for readers of the page.
    description: plainBlocks(found.value.summary?.text ?? '')[0] ?? label,
    kind: 'article',
    image: {
      url: new URL(sharePath(locale, found.value.slug), env.PUBLIC_ORIGIN).href,
      width: SHARE_WIDTH,
      height: SHARE_HEIGHT,
      alt: t('metaTitle', { name: found.value.title.text, status: label }),
    },
  })
  const asked = await askedDay({ searchParams })
  if (asked !== null) return asOfMetadata(metadata, found.value.title.text, asked, locale)
  return withFeeds(metadata, found.value.title.text, (format) =>
    caseFeedPath(locale, found.value.slug, format),
  )
}

/** The head of the page as of a day: not to be found by searching, where it would pass for today. */
async function asOfMetadata(
  { title: _, openGraph: __, ...metadata }: Metadata,
  name: string,
  asked: string,
  locale: Locale,
): Promise<Metadata> {
  const [t, dates] = await Promise.all([getTranslations('as-of'), getTranslations('dates')])
  const day = readAsOfDay(asked, todayInUtc())
  const title = day.ok
    ? t('metaTitle', { name, day: formatPartialDate(day.value, locale, dates) })
    : t('refused.title')
  return { ...metadata, title, description: t('lead'), robots: { index: false, follow: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved')
    return movedTo(casePath(locale, found.slug), await askedDay({ searchParams }))
  const asked = await askedDay({ searchParams })
  if (asked !== null) return pageAsOf(found.value, asked, locale)
  const { caseId } = found.value
  const about = await unlessAway(() =>
    Promise.all([
      getLedgerBrief(caseId, locale),
      listPublicPublications({ caseId }, locale),
      getLastCorrection(caseId),
      listPublicAppeals(caseId, locale, new Date()),
    ]),
  )
  if (about === 'away') return <Away />
  const [ledger, publications, { at: lastCorrection }, all] = about
  const appeals = all.filter(({ kind }) => kind === 'live')
  const today = todayInUtc()
  const { contact } = operatorOf(env)
  return (
    <CasePage
      {...{
        caseRecord: found.value,
        ledger,
        publications,
        appeals,
        today,
        contact,
        lastCorrection,
      }}
      byMail={isMailOn(env)}
    />
  )
}

/** An old address of the case: the new one is asked about the same day. */
function movedTo(path: string, asked: string | null): never {
  permanentRedirect(asked === null ? path : `${path}?asOf=${encodeURIComponent(asked)}`)
}

async function pageAsOf(caseRecord: PublicCase, asked: string, locale: Locale) {
  const today = todayInUtc()
  const day = readAsOfDay(asked, today)
  if (!day.ok) return <AsOfRefused {...{ caseRecord, today, typed: asked, problem: day.error }} />
  const ledger = await unlessAway(() => getPublicLedger(caseRecord.caseId, locale))
  if (ledger === 'away') return <Away />
  const asOf = caseAsOf(caseRecord, day.value)
  return <AsOfPage {...{ asOf, today }} ledger={ledgerAsOf(ledger, day.value)} />
}
