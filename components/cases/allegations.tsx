import { useTranslations } from 'next-intl'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { Part, type PartHeading } from './part'
import { When } from './when'
import { allegationWords, perpetratorWords } from './words'

type Allegation = PublicPerson['allegations'][number]
type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

/** What is alleged, by whom: never as established, and "not known" is never "no". */
export function Allegations({ person, sources, heading }: Props) {
  const t = useTranslations('cases.allegations')
  if (person.allegations.length === 0) return null
  return (
    <Part heading={heading} title={t('title')} note={t('note')}>
      <ul className="divide-y divide-line">
        {person.allegations.map((allegation, index) => (
          <li key={index} className="py-2">
            <AllegationText allegation={allegation} sources={sources} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function AllegationText(props: { allegation: Allegation; sources: PublicSource[] }) {
  const t = useTranslations('cases.allegations')
  const words = useTranslations('words')
  const { type, text, perpetrator, confessionUsedAtTrial, allegedBy, date, sources } =
    props.allegation
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
        {perpetrator !== 'unknown' &&
          t('perpetrator', { who: words(perpetratorWords[perpetrator]) })}
        {confessionMatters && t(`confession.${confessionUsedAtTrial}`)}
      </Details>
    </>
  )
}
