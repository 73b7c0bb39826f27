import { useLocale, useTranslations } from 'next-intl'
import { detentionPeriods } from '@/lib/cases/detention-periods'
import { timeInDetention } from '@/lib/cases/detention-time'
import { detentionTimeWords } from '@/lib/cases/detention-words'
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
  const events = caseRecord.events.map((event) => ({ ...event, corrects: null, retracted: false }))
  const periods = detentionPeriods(events, person.id)
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

// Nobody is counted as held beyond the day up to which the record is known.
function lastKnownDay({ knownAsOf }: PublicCase, today: IsoDay): IsoDay {
  const known = knownAsOf?.upper ?? today
  return known < today ? known : today
}
