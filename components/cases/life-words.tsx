import { useLocale, useTranslations } from 'next-intl'
import type { LifeLane } from '@/lib/cases/life-lanes'
import type { LifeStage } from '@/lib/cases/life-stages'
import type { PublicCase } from '@/lib/cases/public-case'
import { edtfSpan } from '@/lib/dates/between'
import { formatPartialDate } from '@/lib/dates/words'
import { eventAnchor } from './event-link'
import { MainName } from './names'
import { When } from './when'
import { eventTypeWords } from './words'

type Props = { lanes: readonly LifeLane[]; people: PublicCase['people'] }

/** The picture in words: for each person the stages of their life, then what is marked. */
export function LifeWords({ lanes, people }: Props) {
  const t = useTranslations('cases.life')
  return (
    <details>
      <summary>{t('words')}</summary>
      <ul className="mt-3 space-y-3">
        {lanes.map((lane) => (
          <li key={lane.personId} className="break-inside-avoid">
            <Whose people={people} personId={lane.personId} />
            <ul className="list-disc ps-5">
              {lane.stages.map((stage, index) => (
                <li key={index} className="first-letter:uppercase">
                  <Stage stage={stage} />
                </li>
              ))}
              {lane.marks.map((mark) => (
                <Marked key={mark.eventId} mark={mark} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Whose({ people, personId }: Pick<Props, 'people'> & { personId: string }) {
  const person = people.find(({ id }) => id === personId)
  return (
    person && (
      <span className="font-semibold">
        <MainName person={person} />
      </span>
    )
  )
}

function Stage({ stage: { kind, from, to } }: { stage: LifeStage }) {
  const t = useTranslations('cases.life')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const say = (edtf: string) => formatPartialDate(edtf, locale, dates)
  const span = edtfSpan(from, to)
  const what = t(`stage.${kind}`)
  if (kind === 'dead') return t('during', { when: say(from.edtf), what })
  if (span !== null) return t('during', { when: say(span), what })
  return to === null
    ? t('began', { what, from: say(from.edtf) })
    : t('beganAndEnded', { what, from: say(from.edtf), to: say(to.edtf) })
}

function Marked({ mark: { eventId, type, date } }: { mark: LifeLane['marks'][number] }) {
  const t = useTranslations('cases.life')
  const words = useTranslations('words')
  return (
    <li>
      {t.rich('mark', {
        what: () => <a href={`#${eventAnchor(eventId)}`}>{words(eventTypeWords[type])}</a>,
        when: () => <When date={date} />,
      })}
    </li>
  )
}
