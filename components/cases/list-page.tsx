import { useTranslations } from 'next-intl'
import type { PublicCaseCard } from '@/lib/cases/case-card'
import type { ListQuery } from '@/lib/cases/list-address'
import { CaseList } from './case-card'
import { NoResults } from './no-results'
import { Pages } from './pages'
import { type Facets, SearchForm } from './search-form'
import { Section } from './section'

type Props = {
  query: ListQuery
  facets: Facets
  found: { total: number; items: PublicCaseCard[] }
  perPage: number
}

/** The list of cases with its search. */
export function ListPage({ query, facets, found, perPage }: Props) {
  const t = useTranslations('cases.list')
  const count =
    query.q === ''
      ? t('found', { count: found.total })
      : t('foundFor', { count: found.total, query: query.q })
  return (
    <div className="space-y-8">
      <h1 className="text-4xl font-bold">{t('title')}</h1>
      <SearchForm query={query} facets={facets} />
      <Section id="results" title={count}>
        {found.items.length === 0 ? (
          <NoResults query={query} total={found.total} />
        ) : (
          <CaseList cards={found.items} heading="h3" />
        )}
        <Pages query={query} last={Math.ceil(found.total / perPage)} />
      </Section>
    </div>
  )
}
