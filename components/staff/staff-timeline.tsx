import { useLocale, useTranslations } from 'next-intl'
import { eventAnchor } from '@/components/cases/event-link'
import { formatPartialDate } from '@/lib/dates/words'
import { cn } from '@/components/ui/cn'
import type { StaffCase, StaffEvent } from '@/lib/cases/staff-case'
import { correctEventPath, retractEventPath } from '@/lib/routes'
import { TimelineEntry } from './timeline-entry'

/** The whole timeline, oldest first, with what may be done to each entry that stands. */
export function StaffTimeline({
  caseRecord,
  may,
}: {
  caseRecord: StaffCase
  may: { correct: boolean; retract: boolean }
}) {
  const t = useTranslations('staff.case')
  if (caseRecord.events.length === 0) return <p>{t('noEvents')}</p>
  return (
    <ol className="space-y-5 border-s-2 border-line ps-5">
      {caseRecord.events.map((event) => (
        <li
          key={event.id}
          id={eventAnchor(event.id)}
          className={cn(
            'space-y-1 target:bg-highlight',
            event.standing !== 'stands' && 'text-muted',
          )}
        >
          <TimelineEntry event={event} people={caseRecord.people} events={caseRecord.events} />
          {event.standing === 'stands' && (
            <p className="flex flex-wrap gap-x-5 print:hidden">
              {may.correct && (
                <Act
                  event={event}
                  act="correct"
                  href={correctEventPath(caseRecord.reference, event.id)}
                />
              )}
              {may.retract && (
                <Act
                  event={event}
                  act="retract"
                  href={retractEventPath(caseRecord.reference, event.id)}
                />
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** A link whose name says which entry it is about, for those who hear the links alone. */
function Act({
  event,
  act,
  href,
}: {
  event: StaffEvent
  act: 'correct' | 'retract'
  href: string
}) {
  const t = useTranslations('staff.entry')
  const date = formatPartialDate(event.date.edtf, useLocale(), useTranslations('dates'))
  return (
    <a
      href={href}
      aria-label={t('of', { action: t(act), date })}
      className="inline-flex min-h-11 items-center text-accent underline"
    >
      {t(act)}
    </a>
  )
}
