import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import type { StaffPhotograph } from '@/lib/photographs/photograph'
import { photographsPath } from '@/lib/routes'
import { CaseLink } from '../case-link'
import type { Submit } from '../form'
import { PhotographForm } from './photograph-form'
import { peopleOf } from './photograph-words'
import { StaffPicture } from './staff-picture'

type Props = {
  caseRecord: StaffCase
  photograph: StaffPhotograph
  number: number
  submit: Submit
  start: FormState
  done: ReactNode
}

/** One photograph, and the form in which it is said what it shows, whose it is and who may see it. */
export function DescribePhotograph({ caseRecord, photograph, number, submit, start, done }: Props) {
  const t = useTranslations('photographs.staff')
  const publicNow = useTranslations('staff.edit')('publicNow')
  const back = photographsPath(caseRecord.reference)
  return (
    <article className="space-y-8">
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>
        {t('describeTitle', { number })}
      </PageTitle>
      {done}
      {caseRecord.state === 'published' && <Notice>{publicNow}</Notice>}
      <StaffPicture photograph={photograph} />
      <PhotographForm {...{ submit, start }} people={peopleOf(caseRecord)} cancel={back} />
      <p>
        <a href={back}>{t('back')}</a>
      </p>
    </article>
  )
}
