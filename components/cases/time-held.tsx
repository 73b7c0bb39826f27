import { useLocale, useTranslations } from 'next-intl'
import { periodsOf } from '@/lib/cases/custody'
import { timeInDetention } from '@/lib/cases/detention-time'
import { detentionTimeWords } from '@/lib/cases/detention-words'
import { lastKnownDay } from '@/lib/cases/last-known-day'
import type { PublicCase, PublicPerson } from '@/lib/cases/public-case'
import type { IsoDay } from '@/lib/dates/partial-date'
import { Details } from './details'
import { Fact } from '@/components/ui/facts'
import { Day } from './when'

type Props = { person: PublicPerson; caseRecord: PublicCase; today: IsoDay }

/** How long a person was held, as exactly as the dates of the events allow; nothing if never. */
export function TimeHeld({ person, caseRecord, today }: Props) {
  const t = useTranslations('cases.people')
  const time = useTranslations('time')
  const locale = useLocale()
  const periods = periodsOf(caseRecord.events, person.id)
  if (periods.length === 0) return null
  const known = lastKnownDay(caseRecord, today)
  return (
    <Fact name={t('timeHeld')}>
      {detentionTimeWords(timeInDetention(periods, known), locale, time)}
      {periods.some(({ to }) => to === null) && (
        <Details>
          <span>{t.rich('countedUpTo', { when: () => <Day of={known} /> })}</span>
        </Details>
      )}
    </Fact>
  )
}
