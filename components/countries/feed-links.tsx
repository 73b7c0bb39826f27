import { useTranslations } from 'next-intl'
import type { FeedFormat } from '@/lib/routes'

const FORMATS: readonly FeedFormat[] = ['atom', 'rss', 'json']

/** The feeds that follow a page. `pathOf` gives the address of each format. */
export function FeedLinks({ pathOf }: { pathOf: (format: FeedFormat) => string }) {
  const t = useTranslations('countries.feeds')
  return (
    <nav aria-label={t('label')} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={pathOf(format)}>{t(format)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
