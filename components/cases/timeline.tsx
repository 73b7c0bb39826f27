import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { PublicCase, PublicEvent } from '@/lib/cases/public-case'
import { countryName } from '@/lib/countries/country'
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
        <li key={event.id} id={`event-${event.id}`} className="break-inside-avoid">
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
        <InItsLanguage of={event.text} />
        <Footnotes numbers={event.sources} sources={caseRecord.sources} />
      </p>
      <Where event={event} />
      {caseRecord.people.length > 1 && <Whom event={event} people={caseRecord.people} />}
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
