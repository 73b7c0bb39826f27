import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { plainLabel } from '@/lib/cases/label'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { countryName } from '@/lib/countries/country'
import type { IsoDay } from '@/lib/dates/partial-date'
import { staffCasePath } from '@/lib/routes'
import { type StaffCaseRow, isReviewDue } from '@/lib/staff-cases/case-row'
import { Moment } from './moment'
import { StateTag } from './state-tag'

type Props = { caption: string; items: StaffCaseRow[]; today: IsoDay }

/** Cases, one a row. The caption is heard, not seen: a heading stands before. */
export function StaffCaseTable({ caption, items, today }: Props) {
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
            <Cell className="space-y-1">
              <StateTag state={row.state} />
              {row.state !== 'deleted' && isReviewDue(row, today) && (
                <Tag tone="accent">{t('reviewDue')}</Tag>
              )}
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
