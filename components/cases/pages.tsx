import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import { listHref, type ListQuery } from '@/lib/cases/list-address'

/** The way through the pages of the list. */
export function Pages({ query, last }: { query: ListQuery; last: number }) {
  const t = useTranslations('cases.list')
  const locale = useLocale()
  return (
    <Pagination
      page={query.page}
      last={last}
      hrefOf={(page) => listHref(locale, { ...query, page })}
      words={{
        label: t('pages'),
        previous: t('previous'),
        next: t('next'),
        page: (page) => t('page', { page, pages: last }),
      }}
    />
  )
}
