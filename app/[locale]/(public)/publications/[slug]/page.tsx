import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { Away, Gone, Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { PublicationArticle } from '@/components/publications/publication-article'
import { listPublicCasesById } from '@/lib/cases/queries'
import { unlessAway } from '@/lib/http/away'
import { publicationPath } from '@/lib/routes'
import { pageMetadata } from '../../page-metadata'
import { readPublication } from './read-publication'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readPublication(slug, locale)
  if (found === 'away') return missingMetadata('away')
  if (found.kind !== 'found')
    return missingMetadata(found.kind === 'withdrawn' ? 'gone' : 'missing')
  const { title, body } = found.value
  return pageMetadata({
    locale,
    path: (other) => publicationPath(other, found.value.slug),
    title: title.text,
    description: body.text.split('\n')[0] ?? title.text,
    kind: 'article',
  })
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readPublication(slug, locale)
  if (found === 'away') return <Away />
  if (found.kind === 'missing') return <Missing />
  if (found.kind === 'withdrawn') return <Gone />
  if (found.kind === 'moved') permanentRedirect(publicationPath(locale, found.slug))
  const cases = await unlessAway(() => listPublicCasesById(found.value.caseIds, locale))
  if (cases === 'away') return <Away />
  return <PublicationArticle publication={found.value} cases={cases} />
}
