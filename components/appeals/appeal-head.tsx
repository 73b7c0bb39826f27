import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Day } from '@/components/cases/when'
import { Fact, Facts } from '@/components/ui/facts'
import { PageTitle } from '@/components/ui/page-title'
import type { PublicAppeal } from '@/lib/appeals/public-appeal'
import type { PublicCase } from '@/lib/cases/public-case'
import { casePath } from '@/lib/routes'

/** What an appeal is called, for whom it is, under which number, and until when one is asked to act. */
export function AppealHead({
  appeal,
  caseRecord,
}: {
  appeal: PublicAppeal
  caseRecord: PublicCase
}) {
  const t = useTranslations('appeals.page')
  const locale = useLocale()
  return (
    <>
      <PageTitle
        lead={t.rich('for', {
          case: () => (
            <a href={casePath(locale, caseRecord.slug)}>
              <InItsLanguage of={caseRecord.title} />
            </a>
          ),
        })}
      >
        <InItsLanguage of={appeal.title} />
      </PageTitle>
      <AppealFacts appeal={appeal} />
    </>
  )
}

/** The numbers and days of an appeal. */
function AppealFacts({ appeal }: { appeal: PublicAppeal }) {
  const t = useTranslations('appeals.page')
  const { number, issue, indexNumber, issuedOn, actBefore, zone } = appeal
  return (
    <Facts>
      <Fact name={t('number')}>
        {issue === 1 ? t('first', { number }) : t('update', { number, update: String(issue - 1) })}
      </Fact>
      {indexNumber !== null && (
        <Fact name={t('indexNumber')}>
          <bdi>{indexNumber}</bdi>
        </Fact>
      )}
      {issuedOn !== null && (
        <Fact name={t('issuedOn')}>
          <Day of={issuedOn} />
        </Fact>
      )}
      {appeal.kind === 'live' && actBefore !== null && (
        <Fact name={t('actBefore')}>
          <strong>
            <Day of={actBefore} />
          </strong>{' '}
          <span className="text-sm text-muted">({t('zone', { zone })})</span>
        </Fact>
      )}
    </Facts>
  )
}
