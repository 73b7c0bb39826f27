import { useTranslations } from 'next-intl'
import { Day } from '@/components/cases/when'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import type { StaffCase } from '@/lib/cases/staff-case'
import { fromDateColumn } from '@/lib/dates/columns'
import { appealPath, newAppealPath } from '@/lib/routes'
import type { StaffAppealLine } from '@/lib/staff-appeals/staff-appeal'
import { CaseLink } from '../case-link'

type Props = { caseRecord: StaffCase; appeals: readonly StaffAppealLine[]; mayDraft: boolean }

/** What everybody is, was or will be asked to do for a case. */
export function AppealList({ caseRecord, appeals, mayDraft }: Props) {
  const t = useTranslations('appeals')
  const { reference, title } = caseRecord
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />} lead={t('staff.lead')}>
        {t('staff.title', { title })}
      </PageTitle>
      {mayDraft && (
        <p>
          <ButtonLink href={newAppealPath(reference)}>{t('staff.new')}</ButtonLink>
        </p>
      )}
      {appeals.length === 0 && <p>{t('staff.none')}</p>}
      <ul className="divide-y divide-line">
        {appeals.map(({ id, number, issue, state, actBefore, title: name }) => (
          <li key={id} className="space-y-1 py-4">
            <p className="font-semibold">
              <a href={appealPath(reference, id)}>
                {t('staff.one', { number, issue: String(issue) })}
              </a>{' '}
              <Tag>{t(`state.${state}`)}</Tag>
            </p>
            <p>{name === '' ? t('staff.untitled') : name}</p>
            {actBefore !== null && (
              <p className="text-sm text-muted">
                {t('page.actBefore')} <Day of={fromDateColumn(actBefore)} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
