import { useLocale, useTranslations } from 'next-intl'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicEvent, PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { type Term, termOf } from '@/lib/cases/term'
import { type PublicEntry, entriesOf } from '@/lib/record/public-entry'
import { Details } from './details'
import { ExpectedEnd } from './expected-end'
import { Footnotes } from './footnotes'
import { InItsLanguage } from './local-text'
import { Part, type PartHeading } from './part'
import { termInWords } from './term-words'
import { When } from './when'
import { sentenceChangeWords, sentenceKindWords } from './words'

type Sentence = PublicEntry<'sentence'>
type Props = {
  person: PublicPerson
  events: PublicEvent[]
  sources: PublicSource[]
  heading: PartHeading
}

/** The sentences of a person, each with every change that was made to it and when it would end. */
export function Sentences({ person, events, sources, heading }: Props) {
  const t = useTranslations('cases.sentences')
  const words = useTranslations('words')
  const sentences = entriesOf(person.entries, 'sentence')
  if (sentences.length === 0) return null
  return (
    <Part heading={heading} title={t('title', { count: sentences.length })}>
      <ul className="space-y-2">
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            <SentenceLine
              kind={words(sentenceKindWords[sentence.values.kind])}
              term={termOf(sentence.values)}
            />
            <Footnotes numbers={sentence.sources} sources={sources} />
            <Imposed on={sentence.values.imposed} />
            <Changes sentence={sentence} sources={sources} />
            <ExpectedEnd sentence={sentence} events={events} personId={person.id} />
            <EntryDetails entry={sentence} without={TOLD} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function SentenceLine({ kind, term }: { kind: string; term: Term }) {
  const t = useTranslations('cases.sentences')
  const words = termInWords(term, useLocale())
  return words === '' ? kind : t('line', { kind, term: words })
}

function Imposed({ on }: { on: Sentence['values']['imposed'] }) {
  const t = useTranslations('cases.sentences')
  if (on === null) return null
  return (
    <Details>
      <span>{t.rich('imposed', { when: () => <When date={on} /> })}</span>
    </Details>
  )
}

// A sentence says in which proceeding it was imposed by standing beside it on staff's pages alone.
const TOLD = ['kind', 'termYears', 'termMonths', 'termDays', 'imposed', 'proceedingId']

function Changes({ sentence, sources }: { sentence: Sentence; sources: PublicSource[] }) {
  const words = useTranslations('words')
  const changes = entriesOf(sentence.children, 'sentenceChange')
  if (changes.length === 0) return null
  return (
    <ol className="list-disc ps-5">
      {changes.map(({ id, values, sources: numbers }) => (
        <li key={id}>
          <SentenceLine kind={words(sentenceChangeWords[values.kind])} term={termOf(values)} />
          <Footnotes numbers={numbers} sources={sources} />
          {values.date && (
            <Details>
              <When date={values.date} />
            </Details>
          )}
          {values.text && (
            <p>
              <InItsLanguage of={values.text} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
