import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { eventAnchor } from '@/components/cases/event-link'
import { InItsLanguage } from '@/components/cases/local-text'
import { MainName } from '@/components/cases/names'
import { When } from '@/components/cases/when'
import { eventTypeWords } from '@/components/cases/words'
import type { PublicCase } from '@/lib/cases/public-case'
import { type Correction, type Present, type ToldChange, toldChange } from '@/lib/corrections/told'
import { formatPartialDate } from '@/lib/dates/words'
import { isKindCode } from '@/lib/record/kinds'
import { useFieldsText } from './field-words'

type Props = {
  corrections: readonly Correction[]
  /** What is public now: what still stands there is named as it reads there. */
  caseRecord: PublicCase
  /** The page of the case; null: nothing is linked. */
  page: string | null
  /** What stands below a correction. */
  below?: (correction: Correction) => ReactNode
}

/** The corrections of a case, newest first: when, what, and why. Never what it said before. */
export function CorrectionList({ corrections, caseRecord, page, below }: Props) {
  const t = useTranslations('corrections')
  return (
    <ol className="divide-y divide-line">
      {corrections.map((correction) => (
        <li
          key={correction.id}
          id={`correction-${correction.id}`}
          className="space-y-2 py-4 target:bg-highlight"
        >
          <h2 className="font-semibold">
            <Instant at={correction.at} />
          </h2>
          <ul className="list-disc ps-5">
            {correction.changes.map((change, index) => (
              <li key={index}>
                <ChangeLine change={toldChange(change, caseRecord)} page={page} />
              </li>
            ))}
          </ul>
          {correction.reason && (
            <p className="whitespace-pre-line">
              {t.rich('reason', {
                reason: () => (correction.reason ? <InItsLanguage of={correction.reason} /> : null),
              })}
            </p>
          )}
          {below?.(correction)}
        </li>
      ))}
    </ol>
  )
}

/** The day of an instant, in UTC. */
function Instant({ at }: { at: string }) {
  const locale = useLocale()
  const dates = useTranslations('dates')
  return <time dateTime={at}>{formatPartialDate(at.slice(0, 10), locale, dates)}</time>
}

function ChangeLine({ change, page }: { change: ToldChange; page: string | null }) {
  const t = useTranslations('corrections')
  const fields = useFieldsText(change)
  const format = useFormatter()
  const thing = () => <Thing change={change} page={page} />
  return t.rich(`how.${change.how}`, {
    what: () =>
      fields.length === 0
        ? thing()
        : t.rich('withFields', { what: thing, fields: format.list(fields) }),
  })
}

/** What was changed: as it reads on the page now, else by its kind. */
function Thing({ change: { what, present }, page }: { change: ToldChange; page: string | null }) {
  const t = useTranslations('corrections')
  const record = useTranslations('record')
  const kind = isKindCode(what) ? record(`one.${what}`) : t(`what.${what}`)
  if (present === null) return kind
  const words = <PresentThing kind={kind} present={present} />
  return page === null ? words : <a href={`${page}#${anchorOf(present)}`}>{words}</a>
}

function PresentThing({ kind, present }: { kind: string; present: Present }) {
  const t = useTranslations('corrections')
  const timeline = useTranslations('cases.timeline')
  const words = useTranslations('words')
  if (present.kind === 'somebody')
    return t.rich('of', { what: kind, name: () => <MainName person={present.person} /> })
  if (present.kind === 'event')
    return t.rich('entry', {
      entry: () =>
        timeline.rich('entry', {
          what: words(eventTypeWords[present.event.type]),
          when: () => <When date={present.event.date} />,
        }),
    })
  const { date } = present
  if (date === null) return kind
  return t.rich('dated', { what: () => kind, when: () => <When date={date} /> })
}

const anchorOf = (present: Present) =>
  present.kind === 'event' ? eventAnchor(present.event.id) : 'people'
