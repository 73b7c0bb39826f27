import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import type { PublicPublication } from '@/lib/publications/public-publication'
import { publicationPath } from '@/lib/routes'
import { PublicationLine } from './publication-line'

/** Publications in the order given, each with its kind and day. Without any, a sentence says so. */
export function PublicationList({ publications }: { publications: PublicPublication[] }) {
  const t = useTranslations('publications.list')
  const locale = useLocale()
  if (publications.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ul className="max-w-prose divide-y divide-line">
      {publications.map((publication) => (
        <li key={publication.slug} className="py-3">
          <PublicationLine publication={publication} />
          <p className="font-semibold">
            <a href={publicationPath(locale, publication.slug)}>
              <InItsLanguage of={publication.title} />
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
