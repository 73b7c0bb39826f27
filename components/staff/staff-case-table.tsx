import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { plainLabel, useLabelText } from '@/components/cases/label-text'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { countryName } from '@/lib/countries/country'
import { staffCasePath } from '@/lib/routes'
import type { StaffCaseRow } from '@/lib/staff-cases/case-row'
import { Moment } from './moment'
import { StateTag } from './state-tag'

/** Cases, one a row. The caption is heard, not seen: a heading stands before. */
export function StaffCaseTable({ caption, items }: { caption: string; items: StaffCaseRow[] }) {
  const t = useTranslations('staff.list')
  return (
    <Table caption={caption} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('caseColumn')}</HeadCell>
          <HeadCell>{t('stateColumn')}</HeadCell>
          <HeadCell>{t('statusColumn')}</HeadCell>
          <HeadCell>{t('changedColumn')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={row.reference}>
            <HeadCell scope="row">
              <a href={staffCasePath(row.reference)}>{row.title}</a>
              <WhoAndWhere row={row} />
            </HeadCell>
            <Cell>
              <StateTag state={row.state} />
            </Cell>
            <Cell>
              <Statuses statuses={row.statuses} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <Moment at={row.updatedAt} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function WhoAndWhere({ row: { reference, names, title, countries } }: { row: StaffCaseRow }) {
  const locale = useLocale()
  const others = names.filter((name) => name !== title)
  return (
    <span className="block text-sm font-normal text-muted">
      {[reference, ...others, ...countries.map((code) => countryName(code, locale))].join(' · ')}
    </span>
  )
}

function Statuses({ statuses }: { statuses: StaffCaseRow['statuses'] }) {
  const t = useTranslations('staff.list')
  const say = useLabelText()
  const format = useFormatter()
  const different = [...new Set(statuses)]
  return format.list(
    different.map((status) => (status === null ? t('noStatus') : say(plainLabel(status)))),
  )
}
