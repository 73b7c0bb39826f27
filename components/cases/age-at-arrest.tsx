import { useFormatter, useTranslations } from 'next-intl'
import { Fact } from '@/components/ui/facts'
import { custodyOf } from '@/lib/cases/custody'
import type { PublicEvent, PublicPerson } from '@/lib/cases/public-case'
import { ageOn } from '@/lib/people/age'
import { entriesOf } from '@/lib/record/public-entry'

type Props = { person: PublicPerson; events: PublicEvent[] }

/** How old somebody who is held was when they were taken, as far as both dates tell. */
export function AgeAtArrest({ person, events }: Props) {
  const t = useTranslations('cases.people')
  const format = useFormatter()
  const [about] = entriesOf(person.entries, 'person')
  const custody = custodyOf(events, person.id)
  const age = ageOn(about?.values.birth ?? null, custody?.from ?? null)
  if (age === null) return null
  const { atLeast, atMost } = age
  return (
    <Fact name={t('ageAtArrest')}>
      {atLeast === atMost ? format.number(atLeast) : t('ageBetween', { atLeast, atMost })}
    </Fact>
  )
}
