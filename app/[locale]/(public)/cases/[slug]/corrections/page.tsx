import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CorrectionsPage } from '@/components/corrections/corrections-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { listCorrections } from '@/lib/corrections/queries'
import { unlessAway } from '@/lib/http/away'
import { correctionsPath } from '@/lib/routes'
import { pageMetadata } from '../../../page-metadata'
import { fateOf } from '../fate'
import { readCase } from '../read-case'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readCase(slug, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('corrections.page')
  const name = found.value.title.text
  return pageMetadata({
    locale,
    path: (other) => correctionsPath(other, found.value.slug),
    title: t('metaTitle', { name }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, locale, asked] = await Promise.all([params, getLocale(), searchParams])
  const found = await readCase(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(correctionsPath(locale, found.slug))
  const page = readPage(asked.page)
  const corrections = await unlessAway(() => listCorrections(found.value.caseId, locale, page))
  if (corrections === 'away') return <Away />
  return <CorrectionsPage caseRecord={found.value} corrections={corrections} page={page} />
}

/** The number of a page in an address; anything else is the first. */
const readPage = (value: string | string[] | undefined): number =>
  typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 1
