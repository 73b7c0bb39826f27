import { useLocale, useTranslations } from 'next-intl'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicSource } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
import type { PublicEntry } from '@/lib/record/public-entry'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { When } from './when'

type Detention = PublicEntry<'detention'>

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
      {detentions.map((detention) => (
        <li key={detention.id}>
          <Place detention={detention} />
          <Footnotes numbers={detention.sources} sources={sources} />
          <Known detention={detention} />
          <EntryDetails entry={detention} without={TOLD} />
        </li>
      ))}
    </ul>
  )
}

const TOLD = ['facility', 'place', 'country', 'from', 'to', 'asOf']

function Place({ detention: { values } }: { detention: Detention }) {
  const { facility, place, country: countryCode } = values
  const t = useTranslations('cases.people')
  const locale = useLocale()
  const country = countryCode === null ? null : countryName(countryCode, locale)
  const known = [facility, place, country].filter((part) => part !== null)
  return known.length === 0
    ? t('placeUnknown')
    : known.reduce((inner, wider) => t('within', { place: inner, wider }))
}

function Known({ detention }: { detention: Detention }) {
  const { from, to, asOf } = detention.values
  const t = useTranslations('cases.people')
  return (
    <Details>
      {from && <span>{t.rich('detentionFrom', { when: () => <When date={from} /> })}</span>}
      {to && <span>{t.rich('detentionTo', { when: () => <When date={to} /> })}</span>}
      {asOf && <span>{t.rich('detentionAsOf', { when: () => <When date={asOf} /> })}</span>}
    </Details>
  )
}
