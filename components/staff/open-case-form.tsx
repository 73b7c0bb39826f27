'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/form-state'
import { DraftNotice } from './draft-notice'
import { FirstStatus } from './first-status'
import { type Submit, StaffForm } from './form'
import { MoreOfCase } from './more-of-case'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  countries: Option[]
  statuses: Option[]
  scripts: Option[]
  cancel: string
}

/** Opens a case as a draft: a name, a country, where the person stands, and who says so. */
export function OpenCaseForm({ submit, start, countries, statuses, scripts, cancel }: Props) {
  const t = useTranslations('staff')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = useLabels()
  const { fields } = state
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('open.submit')}>
        <TextInput
          {...field('name', t('open.nameHint'))}
          label={labels.name}
          defaultValue={fields.name}
        />
        <Select
          {...field('country')}
          label={labels.country}
          options={countries}
          empty={t('form.choose')}
          defaultValue={fields.country}
        />
        <FirstStatus {...{ state, field, labels, statuses }} />
        <MoreOfCase {...{ state, field, labels, countries, scripts }} />
      </StaffForm>
    </div>
  )
}

function useLabels() {
  const t = useTranslations('staff.open')
  return {
    title: t('caseTitle'),
    name: t('name'),
    nameInScript: t('nameInScript'),
    nameScript: t('nameScript'),
    country: t('country'),
    nationality: t('nationality'),
    summary: t('summary'),
    status: t('status'),
    since: t('since'),
    text: t('text'),
    sourcePublisher: t('sourcePublisher'),
    sourceTitle: t('sourceTitle'),
    sourceUrl: t('sourceUrl'),
  }
}
