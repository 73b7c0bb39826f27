import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SheetPage } from '@/components/appeals/sheet-page'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { scanCode } from '@/lib/appeals/scan-code'
import { env } from '@/lib/env'
import { actPath, appealSheetPath } from '@/lib/routes'
import { pageMetadata } from '../../../../../page-metadata'
import { fateOf } from '../../../fate'
import { readAppeal } from '../read-appeal'

type Props = {
  params: Promise<{ slug: string; appeal: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('appeals.sheet')
  const { appeal, caseRecord } = found
  return pageMetadata({
    locale,
    path: (other) => appealSheetPath(other, caseRecord.slug, appeal.slug),
    title: t('title', { name: caseRecord.title.text }),
    description: appeal.title.text,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  const large = (await searchParams).size === 'large'
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(appealSheetPath(locale, found.slug, asked, large))
  const address = new URL(actPath(locale, found.caseRecord.slug, asked), env.PUBLIC_ORIGIN).href
  return <SheetPage {...found} {...{ address, large }} code={scanCode(address)} />
}
