import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/appeals/act-page'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { letterPath } from '@/lib/routes'
import { pageMetadata } from '../../../../../page-metadata'
import { fateOf } from '../../../fate'
import { submitLetter } from '../actions'
import { readAppeal } from '../read-appeal'

type Props = { params: Promise<{ slug: string; appeal: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('appeals.page')
  const { appeal, caseRecord } = found
  const name = caseRecord.title.text
  return pageMetadata({
    locale,
    path: (other) => letterPath(other, caseRecord.slug, appeal.slug),
    title: t('metaTitle', { name, title: appeal.title.text }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params }: Props) {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  if (found !== 'away' && found.kind === 'moved')
    permanentRedirect(letterPath(locale, found.slug, asked))
  // One page for every fate: what somebody typed stands on it whatever became of the appeal meanwhile.
  return <ActPage forPrint found={found} submit={submitLetter.bind(null, locale, slug, asked)} />
}
