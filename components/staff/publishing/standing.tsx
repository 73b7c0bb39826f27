import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { StaffCase } from '@/lib/cases/staff-case'
import { publishCasePath } from '@/lib/routes'
import { scheduleWords } from './open-review'

/** What staff must know about what everybody reads: it waits for somebody, or for its moment. */
export function Standing({ caseRecord }: { caseRecord: StaffCase }) {
  const t = useTranslations('publishing')
  const { reference, state, schedule, held } = caseRecord
  const link = <a href={publishCasePath(reference)}>{t('held.link')}</a>
  if (held)
    return (
      <Notice title={t('held.title')}>
        <p>{t('held.lead')}</p>
        <p>{link}</p>
      </Notice>
    )
  if (schedule !== null)
    return (
      <Notice title={t('scheduled.title')}>
        <p>{t('scheduled.lead', scheduleWords(schedule.at, schedule.zone))}</p>
      </Notice>
    )
  if (state === 'in_review')
    return (
      <Notice title={t('review.title')}>
        <p>
          <a href={publishCasePath(reference)}>{t('actions.review')}</a>
        </p>
      </Notice>
    )
  return null
}
