import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/cases/section'
import { PageTitle } from '@/components/ui/page-title'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { countryName, isCountryCode } from '@/lib/countries/country'
import { freshForm } from '@/lib/forms/form-state'
import { useCountryOptions } from '../choices'
import type { Submit } from '../form'
import { SectionForm } from './section-form'

type Row = { id: string; code: string; name: string; countryCode: string | null }
type Props = { sections: readonly Row[]; countries: string[]; add: Submit; done: ReactNode }

/** The sections of the organisation, and a form for another. */
export function SectionsPage({ sections, countries, add, done }: Props) {
  const t = useTranslations('tallies.sections')
  const locale = useLocale()
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {done}
      {sections.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <Table caption={t('caption')} hideCaption>
          <thead>
            <tr>
              <HeadCell>{t('name')}</HeadCell>
              <HeadCell>{t('code')}</HeadCell>
              <HeadCell>{t('country')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ id, code, name, countryCode }) => (
              <tr key={id}>
                <HeadCell scope="row">{name}</HeadCell>
                <Cell>{code}</Cell>
                <Cell>
                  {countryCode !== null && isCountryCode(countryCode)
                    ? countryName(countryCode, locale)
                    : t('noCountry')}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Section id="add" title={t('addTitle')}>
        <SectionForm
          submit={add}
          start={freshForm({ code: '', name: '', countryCode: '' })}
          countries={useCountryOptions(countries)}
        />
      </Section>
    </>
  )
}
