import { useTranslations } from 'next-intl'
import { InItsLanguage, Prose } from '@/components/cases/local-text'
import { Section } from '@/components/cases/section'
import { When } from '@/components/cases/when'
import type { PublicCase } from '@/lib/cases/public-case'
import { thanksOf } from '@/lib/outcomes/thanks'

type Props = { caseRecord: Pick<PublicCase, 'people' | 'events'> }

/** What people of a case and their families wrote to those who wrote; nothing where nothing is public. */
export function WordsOfThanks({ caseRecord }: Props) {
  const t = useTranslations('outcomes')
  const { letters, quotes } = thanksOf(caseRecord)
  if (letters.length + quotes.length === 0) return null
  return (
    <Section id="thanks" title={t('thanks')}>
      {letters.map(
        ({ id, date, text }) =>
          text && (
            <figure key={id} className="border-s-4 border-line ps-4">
              <blockquote>
                <Prose of={text} />
              </blockquote>
              <figcaption className="mt-1 text-sm text-muted">
                <When date={date} />
              </figcaption>
            </figure>
          ),
      )}
      {quotes.map(
        ({ id, values: { quote, by } }) =>
          quote && (
            <figure key={id} className="border-s-4 border-line ps-4">
              <blockquote className="whitespace-pre-line">
                <InItsLanguage of={quote} />
              </blockquote>
              <figcaption className="mt-1 text-sm text-muted">{t(`quoteBy.${by}`)}</figcaption>
            </figure>
          ),
      )}
    </Section>
  )
}
