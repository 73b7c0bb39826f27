'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { SCRIPTS } from '@/lib/cases/vocabulary'
import type { FormState } from '@/lib/forms/form-state'
import { choiceKey } from '@/lib/record/choices'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState; cancel: string }

/** Somebody else in a case, by the name that is shown. */
export function AddPersonForm({ submit, start, cancel }: Props) {
  const t = useTranslations('staff.record')
  const words = useTranslations('words')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { name: t('personName'), script: t('personScript') }
  return (
    <section
      id="add-person"
      aria-label={t('addPersonTitle')}
      className="space-y-5 rounded-lg border border-line-strong bg-surface p-5"
    >
      <p className="text-lg font-semibold">{t('addPersonTitle')}</p>
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('addPerson')}>
        <TextInput {...field('name')} label={labels.name} defaultValue={state.fields.name} />
        <Select
          {...field('script')}
          label={labels.script}
          options={SCRIPTS.map((value) => ({ value, label: words(choiceKey('script', value)) }))}
          defaultValue={state.fields.script}
        />
      </StaffForm>
    </section>
  )
}
