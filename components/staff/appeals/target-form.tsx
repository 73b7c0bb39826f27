'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import { inLanguage } from '@/lib/appeals/fields'
import { TARGET_FIELDS } from '@/lib/appeals/target-fields'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { directionOf, LOCALES } from '@/lib/i18n/locales'
import { Checks } from '../checks'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { FormPart } from '../form-part'
import { useFields } from '../use-fields'
import { labelsIn } from './labels'

type Props = { submit: Submit; start: FormState; cancel: string; countries: Option[] }

/** An office, and every official way to it. */
export function TargetForm({ submit, start, cancel, countries }: Props) {
  const t = useTranslations('appeals')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = labelsIn(TARGET_FIELDS, (name) => t(`field.${name}`))
  const { fields } = state
  const line = (name: string, hint?: string) => ({
    ...field(name, hint),
    label: labels[name],
    defaultValue: fields[name],
  })
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('staff.saveTarget')}>
        <TextInput {...line('office')} />
        <TextInput {...line('name')} />
        <Textarea {...line('address')} rows={4} />
        <Select {...line('country')} options={countries} empty="" />
        <TextInput {...line('email')} />
        <TextInput {...line('fax')} />
        <TextInput {...line('phone')} />
        <TextInput {...line('web')} />
        <TextInput {...line('language', t('staff.languageHint'))} />
        <Checks
          {...field('copyTo')}
          label={<span className="sr-only">{labels.copyTo}</span>}
          choices={[{ value: 'yes', label: labels.copyTo }]}
          chosen={valuesOf(fields.copyTo)}
        />
        <FormPart title={t('field.salutation')}>
          {LOCALES.map((locale) => (
            <TextInput
              key={locale}
              {...line(inLanguage('salutation', locale))}
              lang={locale}
              dir={directionOf(locale)}
            />
          ))}
        </FormPart>
      </StaffForm>
    </div>
  )
}
