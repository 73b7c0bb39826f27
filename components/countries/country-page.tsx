import { useLocale, useTranslations } from 'next-intl'
import { CaseList } from '@/components/cases/case-card'
import { Section } from '@/components/cases/section'
import { PublicationList } from '@/components/publications/publication-list'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicCaseCard } from '@/lib/cases/case-card'
import { listHref } from '@/lib/cases/list-address'
import { countryName } from '@/lib/countries/country'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { countryFeedPath, countryScorecardPath } from '@/lib/routes'
import { FeedLinks } from './feed-links'

type Cases = { total: number; items: PublicCaseCard[] }

/** A country: its cases and publications, newest first, and how to follow it. */
export function CountryPage({
  code,
  cases,
  publications,
  hasAsks,
}: {
  code: string
  cases: Cases
  publications: PublicPublication[]
  /** Whether its authorities were asked for anything in a public case. */
  hasAsks: boolean
}) {
  const t = useTranslations('countries.page')
  const scorecard = useTranslations('outcomes.scorecard')
  const locale = useLocale()
  return (
    <>
      <PageTitle lead={t('counts', { cases: cases.total, publications: publications.length })}>
        {countryName(code, locale)}
      </PageTitle>
      <FeedLinks pathOf={(format) => countryFeedPath(locale, code, format)} />
      {hasAsks && (
        <p>
          <a href={countryScorecardPath(locale, code)}>{scorecard('link')}</a>
        </p>
      )}
      <Section id="cases" title={t('casesTitle')}>
        <CountryCases code={code} cases={cases} />
      </Section>
      <Section id="publications" title={t('publicationsTitle')}>
        <PublicationList publications={publications} />
      </Section>
    </>
  )
}

function CountryCases({ code, cases }: { code: string; cases: Cases }) {
  const t = useTranslations('countries.page')
  const locale = useLocale()
  if (cases.total === 0) return <p className="text-muted">{t('casesEmpty')}</p>
  const shown = cases.items.length
  return (
    <>
      <CaseList cards={cases.items} heading="h3" />
      {shown < cases.total && (
        <p>
          {t('casesMore', { shown, total: cases.total })}{' '}
          <a href={listHref(locale, { q: '', country: code, status: undefined, page: 1 })}>
            {t('casesAll')}
          </a>
        </p>
      )}
    </>
  )
}
