import { useLocale, useTranslations } from 'next-intl'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { When } from './when'

type Detention = PublicPerson['detentions'][number]

/** Where a person is or was held, with the day for which that is known. */
export function Detentions({
  detentions,
  sources,
}: {
  detentions: Detention[]
  sources: PublicSource[]
}) {
  return (
    <ul>
      {detentions.map((detention, index) => (
        <li key={index}>
          <Place detention={detention} />
          <Footnotes numbers={detention.sources} sources={sources} />
          <Known detention={detention} />
        </li>
      ))}
    </ul>
  )
}

function Place({ detention: { facility, place, countryCode } }: { detention: Detention }) {
  const t = useTranslations('cases.people')
  const locale = useLocale()
  const country = countryCode === null ? null : countryName(countryCode, locale)
  const known = [facility, place, country].filter((part) => part !== null)
  return known.length === 0
    ? t('placeUnknown')
    : known.reduce((inner, wider) => t('within', { place: inner, wider }))
}

function Known({ detention: { from, to, asOf } }: { detention: Detention }) {
  const t = useTranslations('cases.people')
  return (
    <Details>
      {from && <span>{t.rich('detentionFrom', { when: () => <When date={from} /> })}</span>}
      {to && <span>{t.rich('detentionTo', { when: () => <When date={to} /> })}</span>}
      {asOf && <span>{t.rich('detentionAsOf', { when: () => <When date={asOf} /> })}</span>}
    </Details>
  )
}
