import { useFormatter, useTranslations } from 'next-intl'
import { EdtfWords } from '@/components/cases/when'
import { messageKindWords } from '@/components/messages/words'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { StaffTally } from '@/lib/cases/staff-case'

/** The reported figures of a case, also those that do not count. */
export function TallyTable({ tallies }: { tallies: StaffTally[] }) {
  const t = useTranslations('staff.case')
  const words = useTranslations('words')
  const format = useFormatter()
  if (tallies.length === 0) return <p>{t('noTallies')}</p>
  return (
    <Table caption={t('talliesCaption')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('tally.quantity')}</HeadCell>
          <HeadCell>{t('tally.kind')}</HeadCell>
          <HeadCell>{t('tally.by')}</HeadCell>
          <HeadCell>{t('tally.asOf')}</HeadCell>
          <HeadCell>{t('tally.state')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {tallies.map((tally) => (
          <tr key={tally.id}>
            <Cell>{format.number(tally.quantity)}</Cell>
            <Cell>{tally.kind && words(messageKindWords[tally.kind])}</Cell>
            <Cell>{tally.reportedBy}</Cell>
            <Cell>
              <EdtfWords edtf={tally.asOf} />
            </Cell>
            <Cell>{t(`tallyState.${tally.state}`)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
