import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/appeals/act-page'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { actPath } from '@/lib/routes'
import { pageMetadata } from '../../../../page-metadata'
import { fateOf } from '../../fate'
import { submitLetter } from './actions'
import { readAppeal } from './read-appeal'

type Props = {
  params: Promise<{ slug: string; appeal: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  if (found === 'away' || found.kind !== 'found') return missingMetadata(fateOf(found))
  const t = await getTranslations('appeals.page')
  const { appeal, caseRecord } = found
  const name = caseRecord.title.text
  return pageMetadata({
    locale,
    path: (other) => actPath(other, caseRecord.slug, appeal.slug),
    title: t('metaTitle', { name, title: appeal.title.text }),
    description: t('metaDescription', { name }),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug, appeal: asked }, locale] = await Promise.all([params, getLocale()])
  const found = await readAppeal(slug, asked, locale)
  if (found !== 'away' && found.kind === 'moved')
    permanentRedirect(actPath(locale, found.slug, asked))
  // One page for every fate: what somebody typed stands on it whatever became of the appeal meanwhile.
  const toPerson = (await searchParams).to === 'person'
  return <ActPage {...{ found, toPerson }} submit={submitLetter.bind(null, locale, slug, asked)} />
}
