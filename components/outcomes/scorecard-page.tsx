import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { PageTitle } from '@/components/ui/page-title'
import { countryName } from '@/lib/countries/country'
import type { IsoDay } from '@/lib/dates/partial-date'
import { type CaseAsk, type Group, byCountry, byOffice } from '@/lib/outcomes/scorecard'
import {
  countryPath,
  countryScorecardCsvPath,
  countryScorecardPath,
  scorecardCsvPath,
  scorecardPath,
} from '@/lib/routes'
import { ScoreNumbers } from './score'

type Props = { asks: CaseAsk[]; today: IsoDay }

/** Asks against answers and acts, country by country. */
export function ScorecardPage({ asks, today }: Props) {
  const t = useTranslations('outcomes.scorecard')
  const locale = useLocale()
  return (
    <article className="space-y-10">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {asks.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <ScoreNumbers asks={asks} today={today} />
          <CsvLink href={scorecardCsvPath(locale)} />
          {byCountry(asks).map(({ name: code, asks: own }) => (
            <Section key={code} id={`country-${code}`} title={countryName(code, locale)}>
              <p>
                <a href={countryScorecardPath(locale, code)}>
                  {t('countryTitle', { country: countryName(code, locale) })}
                </a>
              </p>
              <ScoreNumbers asks={own} today={today} />
            </Section>
          ))}
        </>
      )}
      <HowToRead />
    </article>
  )
}

/** The same of one country, office by office. */
export function CountryScorecardPage({ code, asks, today }: Props & { code: string }) {
  const t = useTranslations('outcomes.scorecard')
  const locale = useLocale()
  const country = countryName(code, locale)
  return (
    <article className="space-y-10">
      <PageTitle above={<a href={countryPath(locale, code)}>{country}</a>} lead={t('lead')}>
        {t('countryTitle', { country })}
      </PageTitle>
      {asks.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <ScoreNumbers asks={asks} today={today} />
          <CsvLink href={countryScorecardCsvPath(locale, code)} />
          <Section id="offices" title={t('wholeCountry')}>
            {byOffice(asks).map((group) => (
              <Office key={group.asks[0]?.id} group={group} today={today} />
            ))}
          </Section>
        </>
      )}
      <HowToRead />
      <p>
        <a href={scorecardPath(locale)}>{t('title')}</a>
      </p>
    </article>
  )
}

function Office({ group: { name, asks }, today }: { group: Group; today: IsoDay }) {
  return (
    <div className="space-y-1 border-t border-line pt-4">
      <h3 className="text-lg font-semibold">
        <bdi>{name}</bdi>
      </h3>
      <ScoreNumbers asks={asks} today={today} />
    </div>
  )
}

function CsvLink({ href }: { href: string }) {
  const t = useTranslations('outcomes.scorecard')
  return (
    <p className="print:hidden">
      <a href={href}>{t('csv')}</a>
    </p>
  )
}

function HowToRead() {
  const t = useTranslations('outcomes.scorecard.how')
  return (
    <Section id="how" title={t('title')}>
      <div className="max-w-prose space-y-3">
        <p>{t('asks')}</p>
        <p>{t('silence')}</p>
        <p>{t('after')}</p>
      </div>
    </Section>
  )
}
