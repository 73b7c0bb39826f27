import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CasePage } from '@/components/cases/case-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { labelOf } from '@/lib/cases/case-card'
import { labelWords } from '@/lib/cases/label-words'
import { formatPartialDate } from '@/lib/dates/words'
import { env } from '@/lib/env'
import { unlessAway } from '@/lib/http/away'
import { getPublicLedger } from '@/lib/messages/queries'
import { operatorOf } from '@/lib/operator/operator'
import { listPublicPublications } from '@/lib/publications/queries'
import { SHARE_HEIGHT, SHARE_WIDTH } from '@/lib/pictures/sizes'
import { caseFeedPath, casePath, sharePath } from '@/lib/routes'
import { plainBlocks } from '@/lib/text/markdown'
import { pageMetadata } from '../../page-metadata'
import { withFeeds } from '../../with-feeds'
import { fateOf } from './fate'
import { readCase } from './read-case'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
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
  return withFeeds(metadata, found.value.title.text, (format) =>
    caseFeedPath(locale, found.value.slug, format),
  )
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(casePath(locale, found.slug))
  const { caseId } = found.value
  const about = await unlessAway(() =>
    Promise.all([getPublicLedger(caseId, locale), listPublicPublications({ caseId }, locale)]),
  )
  if (about === 'away') return <Away />
  const [ledger, publications] = about
  const today = new Date().toISOString().slice(0, 10)
  const { contact } = operatorOf(env)
  return <CasePage {...{ caseRecord: found.value, ledger, publications, today, contact }} />
}
