import { useLocale, useTranslations } from 'next-intl'
import type { PublicPerson, PublicSource } from '@/lib/cases/public-case'
import { Details } from './details'
import { Footnotes } from './footnotes'
import { Part, type PartHeading } from './part'
import { termInWords } from './term-words'
import { When } from './when'
import { sentenceChangeWords, sentenceKindWords } from './words'

type Sentence = PublicPerson['sentences'][number]
type Props = { person: PublicPerson; sources: PublicSource[]; heading: PartHeading }

/** The sentences of a person, each with every change that was made to it. */
export function Sentences({ person, sources, heading }: Props) {
  const t = useTranslations('cases.sentences')
  const words = useTranslations('words')
  if (person.sentences.length === 0) return null
  return (
    <Part heading={heading} title={t('title', { count: person.sentences.length })}>
      <ul className="space-y-2">
        {person.sentences.map((sentence, index) => (
          <li key={index}>
            <SentenceLine kind={words(sentenceKindWords[sentence.kind])} term={sentence.term} />
            <Footnotes numbers={sentence.sources} sources={sources} />
            <Imposed on={sentence.imposed} />
            <Changes changes={sentence.changes} sources={sources} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function SentenceLine({ kind, term }: { kind: string; term: Sentence['term'] }) {
  const t = useTranslations('cases.sentences')
  const words = termInWords(term, useLocale())
  return words === '' ? kind : t('line', { kind, term: words })
}

function Imposed({ on }: { on: Sentence['imposed'] }) {
  const t = useTranslations('cases.sentences')
  if (on === null) return null
  return (
    <Details>
      <span>{t.rich('imposed', { when: () => <When date={on} /> })}</span>
    </Details>
  )
}

function Changes({ changes, sources }: { changes: Sentence['changes']; sources: PublicSource[] }) {
  const words = useTranslations('words')
  if (changes.length === 0) return null
  return (
    <ol className="list-disc ps-5">
      {changes.map(({ kind, term, date, sources: numbers }, index) => (
        <li key={index}>
          <SentenceLine kind={words(sentenceChangeWords[kind])} term={term} />
          <Footnotes numbers={numbers} sources={sources} />
          {date && (
            <Details>
              <When date={date} />
            </Details>
          )}
        </li>
      ))}
    </ol>
  )
}
