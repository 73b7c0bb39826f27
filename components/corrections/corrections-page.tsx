import { useLocale, useTranslations } from 'next-intl'
import { InItsLanguage } from '@/components/cases/local-text'
import { Pagination } from '@/components/ui/pagination'
import type { PublicCase } from '@/lib/cases/public-case'
import type { Correction } from '@/lib/corrections/told'
import { apiCorrectionsPath, casePath, correctionsPath } from '@/lib/routes'
import { CorrectionList } from './correction-list'
import { usePagesWords } from './pages-words'

type Props = {
  caseRecord: PublicCase
  corrections: { total: number; perPage: number; items: Correction[] }
  page: number
}

/** What was changed in a public case, for everybody. */
export function CorrectionsPage({ caseRecord, corrections, page }: Props) {
  const t = useTranslations('corrections.page')
  const locale = useLocale()
  const words = usePagesWords()
  const { slug, title } = caseRecord
  const { total, perPage, items } = corrections
  const name = () => <InItsLanguage of={title} />
  return (
    <article className="max-w-prose space-y-8">
      <header className="space-y-4">
        <p>
          <a href={casePath(locale, slug)}>{t.rich('back', { name })}</a>
        </p>
        <h1 className="text-3xl font-bold text-balance sm:text-4xl">{t.rich('title', { name })}</h1>
        <p>{t('intro')}</p>
      </header>
      {total === 0 && <p>{t('empty')}</p>}
      {total > 0 && items.length === 0 && <p>{t('emptyPage')}</p>}
      {items.length > 0 && (
        <CorrectionList corrections={items} caseRecord={caseRecord} page={casePath(locale, slug)} />
      )}
      <Pagination
        page={page}
        last={Math.ceil(total / perPage)}
        hrefOf={(number) => `${correctionsPath(locale, slug)}?page=${number}`}
        words={words}
      />
      <footer className="space-y-2 text-sm text-muted">
        <p>{t('first')}</p>
        <p className="print:hidden">
          <a href={apiCorrectionsPath(slug)}>{t('data')}</a>
        </p>
      </footer>
    </article>
  )
}
