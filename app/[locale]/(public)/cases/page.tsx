import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/cases/list-page'
import { Away } from '@/components/layout/missing'
import { readListQuery } from '@/lib/cases/list-address'
import { listPublicCaseFacets, listPublicCases } from '@/lib/cases/queries'
import { unlessAway } from '@/lib/http/away'
import { casesPath } from '@/lib/routes'
import { pageMetadata } from '../page-metadata'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PER_PAGE = 24

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('cases.list')])
  return pageMetadata({
    locale,
    path: casesPath,
    title: t('title'),
    description: t('metaDescription'),
  })
}

export default async function Page({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, getLocale()])
  const query = readListQuery(params)
  const read = await unlessAway(() =>
    Promise.all([
      listPublicCases({ ...query, perPage: PER_PAGE }, locale),
      listPublicCaseFacets(locale),
    ]),
  )
  if (read === 'away') return <Away />
  const [found, facets] = read
  return <ListPage query={query} facets={facets} found={found} perPage={PER_PAGE} />
}
