import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/dates/partial-date'
import { LIST_STATES, type StaffCaseRow } from '@/lib/staff-cases/case-row'
import { newCasePath, staffCasesPath } from '@/lib/routes'
import { type StaffListQuery, staffListHref } from '@/lib/staff-cases/list-address'
import { StaffCaseTable } from './staff-case-table'

type Props = {
  query: StaffListQuery
  found: { total: number; items: StaffCaseRow[] }
  perPage: number
  mayOpen: boolean
  today: IsoDay
}

/** Every case, to be searched. */
export function StaffCaseList({ query, found, perPage, mayOpen, today }: Props) {
  const t = useTranslations('staff')
  const words = {
    label: t('list.pages'),
    previous: t('list.previous'),
    next: t('list.next'),
    page: (page: number) => t('list.page', { page }),
  }
  return (
    <>
      <PageTitle>{t('list.title')}</PageTitle>
      {mayOpen && <ButtonLink href={newCasePath()}>{t('nav.newCase')}</ButtonLink>}
      <Search query={query} />
      <section aria-label={t('list.results')} className="space-y-6">
        <p role="status">{t('list.found', { count: found.total })}</p>
        <Found query={query} items={found.items} today={today} />
        <Pagination
          page={query.page}
          last={Math.ceil(found.total / perPage)}
          hrefOf={(page) => staffListHref({ ...query, page })}
          words={words}
        />
      </section>
    </>
  )
}

function Found({
  query: { q, state },
  items,
  today,
}: {
  query: StaffListQuery
  items: StaffCaseRow[]
  today: IsoDay
}) {
  const t = useTranslations('staff.list')
  if (items.length > 0) return <StaffCaseTable caption={t('caption')} items={items} today={today} />
  if (q !== '') return <p>{t('none')}</p>
  return (
    <p>{state === undefined ? t('empty') : state === 'deleted' ? t('noneDeleted') : t('none')}</p>
  )
}

function Search({ query: { q, state } }: { query: StaffListQuery }) {
  const t = useTranslations('staff')
  return (
    <search>
      <form action={staffCasesPath()} className="flex flex-wrap items-end gap-4">
        <div className="min-w-60 flex-1">
          <TextInput
            name="q"
            type="search"
            label={t('list.search')}
            hint={t('list.searchHint')}
            defaultValue={q}
            maxLength={200}
          />
        </div>
        <Select
          name="state"
          label={t('list.state')}
          empty={t('list.anyState')}
          options={LIST_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          defaultValue={state ?? ''}
        />
        <Button>{t('list.submit')}</Button>
        {(q !== '' || state !== undefined) && (
          <a
            href={staffCasesPath()}
            className="inline-flex min-h-11 items-center text-accent underline"
          >
            {t('list.clear')}
          </a>
        )}
      </form>
    </search>
  )
}
