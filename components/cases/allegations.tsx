import { useTranslations } from 'next-intl'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { choiceKey } from '@/lib/record/choices'
import { type PublicEntry, entriesOf } from '@/lib/record/public-entry'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { Part, type PartHeading } from './part'
import { When } from './when'
import { allegationWords, perpetratorWords } from './words'

type Allegation = PublicEntry<'allegation'>
type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

/** What is alleged, by whom: never as established, and "not known" is never "no". */
export function Allegations({ person, sources, heading }: Props) {
  const t = useTranslations('cases.allegations')
  const allegations = entriesOf(person.entries, 'allegation')
  if (allegations.length === 0) return null
  return (
    <Part heading={heading} title={t('title')} note={t('note')}>
      <ul className="divide-y divide-line">
        {allegations.map((allegation) => (
          <li key={allegation.id} className="py-2">
            <AllegationText allegation={allegation} sources={sources} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

const TOLD = ['type', 'allegedBy', 'text', 'date', 'confessionUsedAtTrial']

function AllegationText(props: { allegation: Allegation; sources: PublicSource[] }) {
  const t = useTranslations('cases.allegations')
  const words = useTranslations('words')
  const { children, sources } = props.allegation
  const { type, text, confessionUsedAtTrial, allegedBy, date } = props.allegation.values
  const confessionMatters = type === 'forced_confession' || confessionUsedAtTrial !== 'unknown'
  return (
    <>
      <p>
        {t.rich('claim', {
          what: words(allegationWords[type]),
          who: allegedBy,
          strong: (chunks) => <strong className="font-semibold">{chunks}</strong>,
        })}
        <Footnotes numbers={sources} sources={props.sources} />
      </p>
      {text !== null && (
        <p>
          <InItsLanguage of={text} />
        </p>
      )}
      <Details>
        {date && <span>{t.rich('date', { when: () => <When date={date} /> })}</span>}
        {entriesOf(children, 'perpetrator').map(({ id, values }) => (
          <span key={id}>
            {t('perpetrator', { who: words(perpetratorWords[values.type]) })}
            {values.degree !== 'unknown' && ` (${words(choiceKey('degree', values.degree))})`}
          </span>
        ))}
        {confessionMatters && t(`confession.${confessionUsedAtTrial}`)}
      </Details>
      <EntryDetails entry={props.allegation} without={TOLD} />
    </>
  )
}
