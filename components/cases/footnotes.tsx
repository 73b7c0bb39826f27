import { useTranslations } from 'next-intl'
import type { PublicSource } from '@/lib/cases/public-case'

/** The address on the page of a source by its number; it never changes its meaning within a page. */
export const sourceAnchor = (number: number) => `source-${number}`

/** The marks that lead from a statement to its sources. Numbers count from 1. */
export function Footnotes({ numbers, sources }: { numbers: number[]; sources: PublicSource[] }) {
  const t = useTranslations('cases.sources')
  return numbers.flatMap((number) => {
    const source = sources[number - 1]
    if (!source) return []
    const { publisher, title } = source
    return [
      <sup key={number} className="ms-0.5 text-xs print:text-[0.6rem]">
        <a
          href={`#${sourceAnchor(number)}`}
          aria-label={t('footnote', { number, publisher, title })}
          className="px-0.5 text-accent no-underline hover:underline"
        >
          {t('footnoteMark', { number })}
        </a>
      </sup>,
    ]
  })
}
