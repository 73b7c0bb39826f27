import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { eventAnchor } from '@/components/cases/event-link'
import { When } from '@/components/cases/when'
import { eventTypeWords } from '@/components/cases/words'
import { Value, saysNothing } from '@/components/record/value'
import { KIND_OF_FACT } from '@/lib/cases/facts-of-record'
import type { FactRef } from '@/lib/cases/record-facts'
import type { StaffCase, StaffEvent } from '@/lib/cases/staff-case'
import { type KindCode, kindOf } from '@/lib/record/kinds'
import type { PublicEntry } from '@/lib/record/public-entry'
import { editEntryPath, staffCasePath } from '@/lib/routes'

/** A fact of a case by what it is, leading to where it can be looked at and put right. */
export function FactLink({ fact, caseRecord }: { fact: FactRef; caseRecord: StaffCase }) {
  const { reference, events, preview } = caseRecord
  if (fact.type === 'event') {
    const event = events.find(({ id }) => id === fact.id)
    return event && <EventFact event={event} reference={reference} />
  }
  const kind = KIND_OF_FACT[fact.type]
  const entry = preview.people
    .flatMap(({ entries }) => entries)
    .flatMap(withChildren)
    .find((each) => each.kind === kind && each.id === fact.id)
  return (
    <a href={editEntryPath(reference, kind, fact.id)}>
      <EntryName kind={kind} values={entry?.values ?? {}} />
    </a>
  )
}

const withChildren = (entry: PublicEntry): PublicEntry[] => [
  entry,
  ...entry.children.flatMap(withChildren),
]

function EventFact({ event, reference }: { event: StaffEvent; reference: string }) {
  const t = useTranslations('cases.timeline')
  const words = useTranslations('words')
  return (
    <a href={`${staffCasePath(reference)}#${eventAnchor(event.id)}`}>
      {t.rich('entry', {
        what: words(eventTypeWords[event.type]),
        when: () => <When date={event.date} />,
      })}
    </a>
  )
}

/** What an entry is, and what its summary says. */
function EntryName({ kind, values }: { kind: KindCode; values: object }) {
  const t = useTranslations('record')
  const { fields, summary } = kindOf(kind)
  const told = values as Record<string, unknown>
  return (
    <>
      {t(`one.${kind}`)}
      {summary.map((name) => {
        const field = fields[name]
        if (!field || saysNothing(field, told[name])) return null
        return (
          <Fragment key={name}>
            {' · '}
            <Value field={field} value={told[name]} />
          </Fragment>
        )
      })}
    </>
  )
}
