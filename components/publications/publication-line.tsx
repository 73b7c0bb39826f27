import { useTranslations } from 'next-intl'
import { Day } from '@/components/cases/when'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { publicationKindWords } from './words'

/** What a publication is and the day it came out. */
export function PublicationLine({ publication }: { publication: PublicPublication }) {
  const t = useTranslations('publications')
  const words = useTranslations('words')
  return (
    <p className="text-sm text-muted">
      {t.rich('line', {
        kind: words(publicationKindWords[publication.kind]),
        day: () => <Day of={publication.publishedOn} />,
      })}
    </p>
  )
}
