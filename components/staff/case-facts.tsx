import { useLocale, useTranslations } from 'next-intl'
import { When } from '@/components/cases/when'
import { countryRoleWords } from '@/components/cases/words'
import { DefinitionList } from '@/components/ui/definition-list'
import type { StaffCase } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'
import { Moment } from './moment'

/** What a case says about itself, in short. */
export function CaseFacts({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('staff.case')
  const words = useTranslations('words')
  const locale = useLocale()
  const { countries, knownAsOf, slug, createdAt, updatedAt, internalNote } = caseRecord
  const items = [
    {
      key: 'countries',
      term: t('countries'),
      description: countries.map(({ code, role }) => (
        <div key={code}>
          {t('country', {
            country: countryName(code, locale),
            role: words(countryRoleWords[role]),
          })}
        </div>
      )),
    },
    ...(knownAsOf
      ? [{ key: 'known', term: t('knownAsOf'), description: <When date={knownAsOf} /> }]
      : []),
    { key: 'address', term: t('address'), description: slug },
    { key: 'created', term: t('created'), description: <Moment at={createdAt} /> },
    { key: 'changed', term: t('changed'), description: <Moment at={updatedAt} /> },
    ...(internalNote === null
      ? []
      : [
          {
            key: 'note',
            term: t('note'),
            description: (
              <span dir="auto" className="whitespace-pre-line">
                {internalNote}
              </span>
            ),
          },
        ]),
  ]
  return <DefinitionList items={items} />
}
