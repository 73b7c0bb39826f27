import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { eventAnchor } from '@/components/cases/event-link'
import { useLabelText } from '@/components/cases/label-text'
import { plainLabel } from '@/lib/cases/label'
import { When } from '@/components/cases/when'
import { eventTypeWords, releaseMannerWords } from '@/components/cases/words'
import { Tag } from '@/components/ui/tag'
import type { StaffEvent, StaffPerson } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'
import { choiceKey } from '@/lib/record/choices'

type Props = { event: StaffEvent; people: StaffPerson[]; events: readonly StaffEvent[] }

/** One entry with all that staff may know of it: also whether and why it no longer counts. */
export function TimelineEntry({ event, people, events }: Props) {
  const t = useTranslations('staff.entry')
  const words = useTranslations('words')
  const locale = useLocale()
  const country = event.countryCode === null ? null : countryName(event.countryCode, locale)
  const where = [event.place, country].filter((part) => part !== null).join(', ')
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <span className="font-semibold">
          <When date={event.date} />
        </span>
        <span className="text-muted">{words(eventTypeWords[event.type])}</span>
        {event.internal && <Tag tone="accent">{t('internal')}</Tag>}
        {event.standing === 'corrected' && <Tag>{t('corrected')}</Tag>}
        {event.standing === 'retracted' && <Tag tone="danger">{t('retracted')}</Tag>}
      </p>
      <p dir="auto" className="whitespace-pre-line">
        {event.text}
      </p>
      <p className="flex flex-wrap gap-x-5 text-sm text-muted">
        {where !== '' && <span>{where}</span>}
        <About event={event} people={people} />
        <Effect event={event} />
        {event.certainty !== 'unknown' && (
          <span>
            {t('certainty', { certainty: words(choiceKey('certainty', event.certainty)) })}
          </span>
        )}
        <span>{t('sources', { count: event.sources.length })}</span>
      </p>
      <Links event={event} events={events} />
      {event.reason !== null && (
        <p className="text-sm">
          {event.standing === 'retracted'
            ? t('why', { reason: event.reason })
            : t('isCorrection', { reason: event.reason })}
        </p>
      )}
    </div>
  )
}

/** How the entry belongs to others, each leading there. */
function Links({ event, events }: Pick<Props, 'event' | 'events'>) {
  const t = useTranslations('staff.entry')
  const words = useTranslations('words')
  const links = event.links.flatMap(({ to, kind }) => {
    const other = events.find(({ id }) => id === to)
    return other ? [{ kind, other }] : []
  })
  if (links.length === 0) return null
  return (
    <ul className="text-sm">
      {links.map(({ kind, other }) => (
        <li key={other.id}>
          {t.rich('link', {
            how: words(choiceKey('eventLink', kind)),
            type: words(eventTypeWords[other.type]),
            date: () => <When date={other.date} />,
            entry: (chunks) => <a href={`#${eventAnchor(other.id)}`}>{chunks}</a>,
          })}
        </li>
      ))}
    </ul>
  )
}

function About({ event, people }: Pick<Props, 'event' | 'people'>) {
  const t = useTranslations('staff.entry')
  const format = useFormatter()
  if (people.length < 2) return null
  const about = people.filter((person) => event.people.includes(person.id))
  const names = about.flatMap((person) => person.names.slice(0, 1).map((name) => name.value))
  return <span>{t('about', { names: format.list(names) })}</span>
}

function Effect({ event: { statusEffect, manner } }: Pick<Props, 'event'>) {
  const t = useTranslations('staff.entry')
  const words = useTranslations('words')
  const say = useLabelText()
  if (statusEffect === null) return null
  const status = say(plainLabel(statusEffect))
  const said =
    manner === null
      ? t('effect', { status })
      : t('effectManner', { status, manner: words(releaseMannerWords[manner]) })
  return <strong className="font-semibold text-ink">{said}</strong>
}
