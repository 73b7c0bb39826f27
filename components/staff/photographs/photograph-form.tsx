'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { PHOTOGRAPH_FIELDS } from '@/lib/photographs/fields'
import { FOCAL_PLACES, isFocalPlace } from '@/lib/photographs/focal'
import { Checks } from '../checks'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'

type Props = {
  submit: Submit
  start: FormState
  people: readonly { value: string; label: string }[]
  cancel: string
}

/** What is said of a photograph. */
export function PhotographForm({ submit, start, people, cancel }: Props) {
  const t = useTranslations('photographs')
  const optional = useTranslations('staff.form')('optional')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state, (name, text) => {
    if (name === 'people')
      return valuesOf(text)
        .map((id) => people.find(({ value }) => value === id)?.label ?? id)
        .join(', ')
    return name === 'focus' && isFocalPlace(text) ? t(`focus.${text}`) : text
  })
  const labels = Object.fromEntries(PHOTOGRAPH_FIELDS.map((name) => [name, t(`field.${name}`)]))
  const { fields } = state
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('staff.save')}>
        <Textarea
          {...field('alt', t('hint.alt'))}
          label={labels.alt}
          rows={3}
          defaultValue={fields.alt}
        />
        <Textarea
          {...field('caption')}
          label={labels.caption}
          optional={optional}
          rows={2}
          defaultValue={fields.caption}
        />
        <Checks
          {...field('people', t('hint.people'))}
          label={labels.people}
          choices={people}
          chosen={valuesOf(fields.people)}
        />
        <TextInput {...field('credit')} label={labels.credit} defaultValue={fields.credit} />
        <TextInput
          {...field('licence', t('hint.licence'))}
          label={labels.licence}
          defaultValue={fields.licence}
        />
        <Select
          {...field('focus', t('hint.focus'))}
          label={labels.focus}
          options={FOCAL_PLACES.map((value) => ({ value, label: t(`focus.${value}`) }))}
          defaultValue={fields.focus}
        />
        <Checks
          {...field('internal', t('hint.internal'))}
          label={<span className="sr-only">{labels.internal}</span>}
          choices={[{ value: 'yes', label: labels.internal }]}
          chosen={valuesOf(fields.internal)}
        />
      </StaffForm>
    </div>
  )
}
