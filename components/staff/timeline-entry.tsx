import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { plainLabel, useLabelText } from '@/components/cases/label-text'
import { When } from '@/components/cases/when'
import { eventTypeWords, releaseMannerWords } from '@/components/cases/words'
import { Tag } from '@/components/ui/tag'
import type { StaffEvent, StaffPerson } from '@/lib/cases/staff-case'
import { countryName } from '@/lib/countries/country'

type Props = { event: StaffEvent; people: StaffPerson[] }

/** One entry with all that staff may know of it: also whether and why it no longer counts. */
export function TimelineEntry({ event, people }: Props) {
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
        <span>{t('sources', { count: event.sources.length })}</span>
      </p>
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

function About({ event, people }: Props) {
  const t = useTranslations('staff.entry')
  const format = useFormatter()
  if (people.length < 2) return null
  const about = people.filter((person) => event.people.includes(person.id))
  const names = about.flatMap((person) => person.names.slice(0, 1).map((name) => name.value))
  return <span>{t('about', { names: format.list(names) })}</span>
}

function Effect({ event: { statusEffect, manner } }: { event: StaffEvent }) {
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
