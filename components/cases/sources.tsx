import { useTranslations } from 'next-intl'
import type { PublicSource } from '@/lib/cases/public-case'
import { Details } from './details'
import { sourceAnchor } from './footnotes'
import { Day, When } from './when'
import { sourceKindWords } from './words'

/** The numbered sources that the footnotes of a page lead to. */
export function SourceList({ sources }: { sources: PublicSource[] }) {
  const t = useTranslations('cases.sources')
  if (sources.length === 0) return <p>{t('empty')}</p>
  return (
    <ol className="list-decimal space-y-2 ps-6">
      {sources.map((source, index) => (
        <li
          key={sourceAnchor(index + 1)}
          id={sourceAnchor(index + 1)}
          className="target:bg-highlight"
        >
          <SourceLine source={source} />
        </li>
      ))}
    </ol>
  )
}

/** One source: who published what, where it can be read, and when somebody read it. */
export function SourceLine({ source }: { source: PublicSource }) {
  const t = useTranslations('cases.sources')
  const words = useTranslations('words')
  const { url, archivedUrl, author, published, accessed, lastVerifiedOn } = source
  const title = <cite>{source.title}</cite>
  return (
    <>
      {t.rich('line', {
        publisher: source.publisher,
        title: () => (url === null ? title : <a href={url}>{title}</a>),
      })}
      <Details>
        {words(sourceKindWords[source.kind])}
        {author !== null && t('author', { author })}
        {published && <span>{t.rich('published', { when: () => <When date={published} /> })}</span>}
        {archivedUrl !== null && <a href={archivedUrl}>{t('archived')}</a>}
        {accessed && <span>{t.rich('accessed', { when: () => <When date={accessed} /> })}</span>}
        {lastVerifiedOn !== null && (
          <span>{t.rich('verified', { when: () => <Day of={lastVerifiedOn} /> })}</span>
        )}
      </Details>
    </>
  )
}
