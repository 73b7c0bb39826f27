import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Day, When } from '@/components/cases/when'
import { countryRoleWords } from '@/components/cases/words'
import { Fact, Facts } from '@/components/ui/facts'
import type { StaffCase } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'
import type { IsoDay } from '@/lib/dates/partial-date'
import { choiceKey } from '@/lib/record/choices'
import { isReviewDue } from '@/lib/staff-cases/case-row'
import { Moment } from './moment'

/** What a case says about itself, in short. */
export function CaseFacts({ caseRecord, today }: { caseRecord: StaffCase; today: IsoDay }) {
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
      <Work caseRecord={caseRecord} today={today} />
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

/** What it is about, and how staff work on it. */
function Work({ caseRecord, today }: { caseRecord: StaffCase; today: IsoDay }) {
  const t = useTranslations('staff.case')
  const words = useTranslations('words')
  const format = useFormatter()
  const { themes, lifecycle, priority, owner, reviewDueOn } = caseRecord
  return (
    <>
      {themes.length > 0 && (
        <Fact name={t('themes')}>
          {format.list(themes.map((code) => words(choiceKey('theme', code))))}
        </Fact>
      )}
      <Fact name={t('lifecycle')}>{words(choiceKey('lifecycle', lifecycle))}</Fact>
      <Fact name={t('priority')}>{words(choiceKey('priority', priority))}</Fact>
      <Fact name={t('owner')}>{owner?.name ?? t('nobody')}</Fact>
      {reviewDueOn !== null && (
        <Fact name={t('reviewDue')}>
          {isReviewDue(caseRecord, today) ? (
            <strong>{t.rich('reviewDueNow', { date: () => <Day of={reviewDueOn} /> })}</strong>
          ) : (
            <Day of={reviewDueOn} />
          )}
        </Fact>
      )}
    </>
  )
}
