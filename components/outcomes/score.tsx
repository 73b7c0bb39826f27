import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import type { IsoDay } from '@/lib/dates/partial-date'
import { formatPartialDate } from '@/lib/dates/words'
import { type CaseAsk, type Score, scoreOf } from '@/lib/outcomes/scorecard'
import { choiceKey } from '@/lib/record/choices'
import { casePath } from '@/lib/routes'

/** More lines than this behind one number are left to the table. */
const MOST_LINES = 50

const COLUMNS = [
  'asked',
  'answered',
  'acted',
  'unanswered',
  'waiting',
  'no_date',
] as const satisfies readonly (keyof Score)[]

/** The numbers of some asks. Each opens to the asks that it counts; what is nought is not told. */
export function ScoreNumbers({ asks, today }: { asks: CaseAsk[]; today: IsoDay }) {
  const t = useTranslations('outcomes.scorecard')
  const score = scoreOf(asks, today)
  return (
    <ul className="space-y-1">
      {COLUMNS.filter((column) => score[column].length > 0).map((column) => (
        <li key={column}>
          <details>
            <summary className="min-h-11 cursor-pointer py-2 marker:text-muted">
              {t(column, { count: score[column].length })}
            </summary>
            <ul className="list-disc space-y-2 ps-5 pb-3">
              {score[column].slice(0, MOST_LINES).map((ask) => (
                <li key={ask.id}>
                  <AskLine ask={ask} />
                </li>
              ))}
            </ul>
            {score[column].length > MOST_LINES && (
              <p>{t('more', { shown: MOST_LINES, total: score[column].length })}</p>
            )}
          </details>
        </li>
      ))}
    </ul>
  )
}

function AskLine({ ask }: { ask: CaseAsk }) {
  const t = useTranslations('outcomes.scorecard')
  const words = useTranslations('words')
  const locale = useLocale()
  const { answerByEdtf, dateEdtf, replies, acts } = ask
  const answers = replies.filter(({ nature }) => nature !== 'none')
  return (
    <>
      <a href={`${casePath(locale, ask.slug)}#became-${ask.id}`}>
        <bdi>{ask.title}</bdi>
      </a>
      {' · '}
      {words(choiceKey('askWay', ask.way))}
      {' · '}
      <bdi>{ask.office}</bdi>
      {dateEdtf !== null && (
        <>
          {' · '}
          <EdtfWords edtf={dateEdtf} />
        </>
      )}
      {answerByEdtf !== null && (
        <>
          {' · '}
          {t.rich('answerBy', { when: () => <EdtfWords edtf={answerByEdtf} /> })}
        </>
      )}
      <Came
        said="answers"
        all={answers.map(({ nature, date }) => ({
          what: words(choiceKey('replyNature', nature)),
          date,
        }))}
      />
      <Came
        said="acts"
        all={acts.map(({ kind, date }) => ({ what: words(choiceKey('outcomeKind', kind)), date }))}
      />
    </>
  )
}

type CameProps = { said: 'answers' | 'acts'; all: { what: string; date: string | null }[] }

/** What came of an ask, each with its date where one is known. */
function Came({ said, all }: CameProps) {
  const t = useTranslations('outcomes.scorecard')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const format = useFormatter()
  if (all.length === 0) return null
  const list = format.list(
    all.map(({ what, date }) =>
      date === null ? what : t('dated', { what, when: formatPartialDate(date, locale, dates) }),
    ),
  )
  return <span className="block">{t(said, { list })}</span>
}
