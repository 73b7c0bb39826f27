import { useLocale, useTranslations } from 'next-intl'
import { isNarrowed, listHref, type ListQuery } from '@/lib/cases/list-address'
import { casesPath } from '@/lib/routes'

/** What an empty list says: why it is empty, and what to do about it. */
export function NoResults({ query, total }: { query: ListQuery; total: number }) {
  const t = useTranslations('cases.list')
  const locale = useLocale()
  if (total > 0) {
    return (
      <p>
        {t('emptyPage')} <a href={listHref(locale, { ...query, page: 1 })}>{t('firstPage')}</a>
      </p>
    )
  }
  return (
    <div className="space-y-2 rounded-md border border-dashed border-line p-6">
      <p className="text-lg font-semibold">
        {t(isNarrowed(query) ? 'emptyTitle' : 'emptyRecordTitle')}
      </p>
      <p>{t(isNarrowed(query) ? 'emptyHelp' : 'emptyRecordHelp')}</p>
      {isNarrowed(query) && (
        <p>
          <a href={casesPath(locale)}>{t('clear')}</a>
        </p>
      )}
    </div>
  )
}
