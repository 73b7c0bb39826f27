import { useTranslations } from 'next-intl'
import { Footnotes } from '@/components/cases/footnotes'
import { InItsLanguage } from '@/components/cases/local-text'
import { SourceLine } from '@/components/cases/sources'
import { EntryDetails } from '@/components/record/entry-details'
import type { PublicSource } from '@/lib/cases/public-case'
import type { Became } from '@/lib/outcomes/figures'
import { choiceKey } from '@/lib/record/choices'
import type { PublicEntry } from '@/lib/record/public-entry'

/** `list`: each entry names its sources; otherwise marks lead to the list at the end of the page. */
export type SourcesOf = { sources: PublicSource[]; list: boolean }

type Props = { entry: PublicEntry; became: Became; told: SourcesOf }

// What is told in another way.
const APART = ['askId', 'deliveryId', 'quote', 'quotePublished']

/** An ask, a delivery, a receipt or an answer: what is known of it, and on whose word. */
export function BecameEntry({ entry, became, told }: Props) {
  return (
    <>
      <EntryDetails entry={entry} without={APART} />
      <Quote entry={entry} />
      <Concerns entry={entry} became={became} />
      <SourcesOfEntry numbers={entry.sources} told={told} />
    </>
  )
}

export function SourcesOfEntry({ numbers, told }: { numbers: number[]; told: SourcesOf }) {
  if (!told.list) return <Footnotes numbers={numbers} sources={told.sources} />
  return (
    <ul className="mt-2 text-sm text-muted">
      {numbers.flatMap((number) => {
        const source = told.sources[number - 1]
        return source
          ? [
              <li key={number}>
                <SourceLine source={source} />
              </li>,
            ]
          : []
      })}
    </ul>
  )
}

function Quote({ entry }: { entry: PublicEntry }) {
  const t = useTranslations('outcomes.quoteBy')
  if (entry.kind !== 'receipt') return null
  const { values } = entry as PublicEntry<'receipt'>
  if (values.quote === null) return null
  return (
    <figure className="mt-3 border-s-4 border-line ps-4">
      <blockquote className="whitespace-pre-line">
        <InItsLanguage of={values.quote} />
      </blockquote>
      <figcaption className="text-sm text-muted">{t(values.by)}</figcaption>
    </figure>
  )
}

/** The ask or the delivery that an entry names, where that is told. */
export function Concerns({ entry, became }: Pick<Props, 'entry' | 'became'>) {
  const t = useTranslations('outcomes')
  const words = useTranslations('words')
  const { askId = null, deliveryId = null } = entry.values as Linked
  const ask = became.asks.find(({ id }) => id === askId)
  const delivery = became.deliveries.find(({ id }) => id === deliveryId)
  const [id, what] = ask
    ? [ask.id, [words(choiceKey('askWay', ask.values.way)), ask.values.office]]
    : delivery
      ? [
          delivery.id,
          [words(choiceKey('deliveryState', delivery.values.state)), delivery.values.office],
        ]
      : [null, []]
  if (id === null) return null
  return (
    <p className="mt-2">
      {t.rich('answersTo', {
        what: () => (
          <a href={`#${becameAnchor(id)}`}>
            <bdi>{what.join(', ')}</bdi>
          </a>
        ),
      })}
    </p>
  )
}

type Linked = { askId?: string | null; deliveryId?: string | null }

/** The place of an entry on a page. */
export const becameAnchor = (id: string) => `became-${id}`
