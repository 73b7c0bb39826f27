import { useTranslations } from 'next-intl'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { StaffInvalidation } from '@/lib/invalidations/invalidation'
import { invalidationPath } from '@/lib/routes'
import { Moment } from '../moment'

/** What was taken out of the count, the latest first. */
export function InvalidationTable({ invalidations }: { invalidations: StaffInvalidation[] }) {
  const t = useTranslations('deeds.invalidations')
  const state = useTranslations('deeds.state')
  const amount = useTranslations('deeds')
  if (invalidations.length === 0) return <p>{t('none')}</p>
  return (
    <Table caption={t('caption')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('case')}</HeadCell>
          <HeadCell>{t('started')}</HeadCell>
          <HeadCell>{t('state')}</HeadCell>
          <HeadCell>{t('taken')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {invalidations.map((each) => (
          <tr key={each.id}>
            <HeadCell scope="row">
              <a href={invalidationPath(each.id)}>{each.title}</a>
            </HeadCell>
            <Cell>
              <Moment at={each.startedAt} />
            </Cell>
            <Cell>{state(each.state)}</Cell>
            <Cell>{amount('amount', each.taken)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
