import { useTranslations } from 'next-intl'
import { channelWords } from '@/components/messages/words'
import { PageTitle } from '@/components/ui/page-title'
import { TRISTATES } from '@/lib/appeals/vocabulary'
import type { StaffCase } from '@/lib/cases/staff-case'
import type { FormState } from '@/lib/forms/form-state'
import { CHANNELS } from '@/lib/messages/vocabulary'
import { choiceKey } from '@/lib/record/choices'
import { CaseLink } from '../case-link'
import { useSourceOptions } from '../choices'
import type { Submit } from '../form'
import { AppealForm } from './appeal-form'

type Props = {
  caseRecord: StaffCase
  title: string
  submit: Submit
  start: FormState
  cancel: string
}

/** The page on which an appeal is written. */
export function EditAppeal({ caseRecord, title, submit, start, cancel }: Props) {
  const words = useTranslations('words')
  const sources = useSourceOptions(caseRecord.sources)
  return (
    <>
      <PageTitle above={<CaseLink caseRecord={caseRecord} />}>{title}</PageTitle>
      <AppealForm
        {...{ submit, start, cancel, sources }}
        channels={CHANNELS.map((value) => ({ value, label: words(channelWords[value]) }))}
        tristate={TRISTATES.map((value) => ({ value, label: words(choiceKey('tristate', value)) }))}
      />
    </>
  )
}
