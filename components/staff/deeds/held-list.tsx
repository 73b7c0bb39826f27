import { useTranslations } from 'next-intl'
import { Section } from '@/components/cases/section'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { HeldCase } from '@/lib/deeds/held'
import type { StaffInvalidation } from '@/lib/invalidations/invalidation'
import { heldDeedsOfPath, heldDeedsPath, invalidatePath } from '@/lib/routes'
import { InvalidationTable } from './invalidation-table'

const DONE = ['accepted', 'rejected'] as const

/** The address of the list, which then says what was decided just now. */
export const afterDeciding = (decision: 'accept' | 'reject') =>
  `${heldDeedsPath()}?done=${decision === 'accept' ? 'accepted' : 'rejected'}`

type Props = { held: HeldCase[]; invalidations: StaffInvalidation[]; done: unknown }

/** What waits for somebody before it counts, by case, and what was taken out of the count. */
export function HeldList({ held, invalidations, done }: Props) {
  const t = useTranslations('deeds')
  const said = DONE.find((known) => known === done)
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {said !== undefined && <Notice kind="done" title={t(`done.${said}`)} />}
      {held.length === 0 ? <p>{t('none')}</p> : <HeldTable held={held} />}
      <Section id="invalidations" title={t('invalidations.title')}>
        <p className="max-w-prose">{t('invalidations.lead')}</p>
        <p>
          <a href={invalidatePath()}>{t('invalidations.new')}</a>
        </p>
        <InvalidationTable invalidations={invalidations} />
      </Section>
    </>
  )
}

function HeldTable({ held }: { held: HeldCase[] }) {
  const t = useTranslations('deeds')
  return (
    <Table caption={t('caption')} hideCaption>
      <thead>
        <tr>
          <HeadCell>{t('case')}</HeadCell>
          <HeadCell>{t('waiting')}</HeadCell>
          <HeadCell>{t('look')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {held.map(({ reference, title, deeds, messages }) => (
          <tr key={reference}>
            <HeadCell scope="row">
              {title} <span className="block font-normal text-muted">{reference}</span>
            </HeadCell>
            <Cell>{t('amount', { deeds, messages })}</Cell>
            <Cell>
              <a href={heldDeedsOfPath(reference)}>{t('lookAt', { title })}</a>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
