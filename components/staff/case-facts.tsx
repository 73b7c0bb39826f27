import { useLocale, useTranslations } from 'next-intl'
import { When } from '@/components/cases/when'
import { countryRoleWords } from '@/components/cases/words'
import { Fact, Facts } from '@/components/ui/facts'
import type { StaffCase } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'
import { Moment } from './moment'

/** What a case says about itself, in short. */
export function CaseFacts({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('staff.case')
  const words = useTranslations('words')
  const locale = useLocale()
  const { countries, knownAsOf, slug, createdAt, updatedAt, internalNote } = caseRecord
  return (
    <Facts>
      <Fact name={t('countries')}>
        {countries.map(({ code, role }) => (
          <div key={code}>
            {t('country', {
              country: countryName(code, locale),
              role: words(countryRoleWords[role]),
            })}
          </div>
        ))}
      </Fact>
      {knownAsOf && (
        <Fact name={t('knownAsOf')}>
          <When date={knownAsOf} />
        </Fact>
      )}
      <Fact name={t('address')}>{slug}</Fact>
      <Fact name={t('created')}>
        <Moment at={createdAt} />
      </Fact>
      <Fact name={t('changed')}>
        <Moment at={updatedAt} />
      </Fact>
      {internalNote !== null && (
        <Fact name={t('note')}>
          <span dir="auto" className="whitespace-pre-line">
            {internalNote}
          </span>
        </Fact>
      )}
    </Facts>
  )
}
