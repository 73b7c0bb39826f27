import { useTranslations } from 'next-intl'
import type { PublicEvent } from '@/lib/cases/public-case'
import { When } from './when'
import { eventTypeWords } from './words'

/** The address on the page of an entry of the timeline. */
export const eventAnchor = (id: string) => `event-${id}`

/** An entry named by what it is and when, leading to it. */
export function EventLink({ event }: { event: PublicEvent }) {
  const t = useTranslations('cases.timeline')
  const words = useTranslations('words')
  return (
    <a href={`#${eventAnchor(event.id)}`}>
      {t.rich('entry', {
        what: words(eventTypeWords[event.type]),
        when: () => <When date={event.date} />,
      })}
    </a>
  )
}
