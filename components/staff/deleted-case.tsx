import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { IsoDay } from '@/lib/dates/partial-date'
import type { StaffCase } from '@/lib/cases/staff-case'
import { CaseFacts } from './case-facts'
import { PeopleStatus } from './people-status'
import { StateTag } from './state-tag'

type Props = {
  caseRecord: StaffCase
  mayRestore: boolean
  restore: (form: FormData) => Promise<void>
  done: ReactNode
  today: IsoDay
}

/** A draft that was deleted: what it was, and the one thing that may be done with it. */
export function DeletedCase({ caseRecord, mayRestore, restore, done, today }: Props) {
  const t = useTranslations('staff.case')
  const { reference, version, title } = caseRecord
  return (
    <article className="space-y-10">
      <PageTitle above={t('above', { reference, version })} lead={<StateTag state="deleted" />}>
        {title}
      </PageTitle>
      {done}
      <Notice title={t('deletedTitle')}>
        <p>{t('deletedBody')}</p>
        {mayRestore ? (
          <form action={restore}>
            <Button look="quiet">{t('restore')}</Button>
          </form>
        ) : (
          <p>{t('deletedReadOnly')}</p>
        )}
      </Notice>
      <PeopleStatus people={caseRecord.people} />
      <CaseFacts caseRecord={caseRecord} today={today} />
    </article>
  )
}
