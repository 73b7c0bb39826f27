import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { PublicCase, PublicEvent } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
import { choiceKey } from '@/lib/record/choices'
import { EventLink, eventAnchor } from './event-link'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { When } from './when'
import { eventTypeWords } from './words'

/** What happened, oldest first, each entry with its date as far as it is known and its sources. */
export function Timeline({ caseRecord }: { caseRecord: PublicCase }) {
  const t = useTranslations('cases.timeline')
  if (caseRecord.events.length === 0) return <p>{t('empty')}</p>
  return (
    <ol className="space-y-5 border-s-2 border-line ps-5">
      {caseRecord.events.map((event) => (
        <li
          key={event.id}
          id={eventAnchor(event.id)}
          className="break-inside-avoid target:bg-highlight"
        >
          <Entry event={event} caseRecord={caseRecord} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ event, caseRecord }: { event: PublicEvent; caseRecord: PublicCase }) {
  const words = useTranslations('words')
  return (
    <>
      <p className="text-sm">
        <span className="font-semibold">
          <When date={event.date} />
        </span>{' '}
        <span className="text-muted">{words(eventTypeWords[event.type])}</span>
      </p>
      <p>
        {event.text !== null && <InItsLanguage of={event.text} />}
        <Footnotes numbers={event.sources} sources={caseRecord.sources} />
      </p>
      <Where event={event} />
      {caseRecord.people.length > 1 && <Whom event={event} people={caseRecord.people} />}
      <Certainty of={event.certainty} />
      <Links event={event} events={caseRecord.events} />
    </>
  )
}

function Where({ event: { place, countryCode } }: { event: PublicEvent }) {
  const t = useTranslations('cases.timeline')
  const locale = useLocale()
  const country = countryCode === null ? null : countryName(countryCode, locale)
  if (place === null && country === null) return null
  const where = place && country ? t('within', { place, country }) : (place ?? country ?? '')
  return <p className="text-sm text-muted">{t('place', { place: where })}</p>
}

/** In a case of several people, whom an entry is about: always said, also when it is everybody. */
function Whom({ event, people }: { event: PublicEvent; people: PublicCase['people'] }) {
  const t = useTranslations('cases.timeline')
  const format = useFormatter()
  const names = people
    .filter((person) => event.people.includes(person.id))
    .flatMap((person) => person.names.slice(0, 1).map((name) => name.value))
  if (names.length === 0) return null
  return <p className="text-sm text-muted">{t('about', { names: format.list(names) })}</p>
}

/** How sure an entry is, where somebody judged that it is less than confirmed. */
function Certainty({ of }: { of: PublicEvent['certainty'] }) {
  const t = useTranslations('cases.timeline')
  const words = useTranslations('words')
  if (of === 'unknown' || of === 'confirmed') return null
  const certainty = words(choiceKey('certainty', of))
  return <p className="text-sm text-muted">{t('certainty', { certainty })}</p>
}

/** How an entry belongs to others. */
function Links({ event, events }: { event: PublicEvent; events: PublicEvent[] }) {
  const t = useTranslations('cases.timeline')
  const words = useTranslations('words')
  const links = event.links.flatMap(({ to, kind }) => {
    const other = events.find(({ id }) => id === to)
    return other ? [{ kind, other }] : []
  })
  if (links.length === 0) return null
  return (
    <ul className="text-sm text-muted">
      {links.map(({ kind, other }) => (
        <li key={`${kind} ${other.id}`} className="first-letter:uppercase">
          {t.rich('link', {
            kind: words(choiceKey('eventLink', kind)),
            entry: () => <EventLink event={other} />,
          })}
        </li>
      ))}
    </ul>
  )
}
