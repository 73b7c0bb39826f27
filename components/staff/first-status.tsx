'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FormState } from '@/lib/forms/form-state'
import { FormPart } from './form-part'
import { DateInput } from './record/date-input'
import type { FieldProps } from './use-fields'

type Props = {
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  labels: Readonly<Record<string, string>>
  statuses: Option[]
}

/** Where somebody stands, since when, and who says so: the first entry of a new timeline. */
export function FirstStatus({ state: { fields }, field, labels, statuses }: Props) {
  const t = useTranslations('staff')
  const line = (name: string) => ({ label: labels[name] ?? name, defaultValue: fields[name] })
  const optional = t('form.optional')
  return (
    <FormPart title={t('open.statusTitle')}>
      <p>{t('open.statusIntro')}</p>
      <Select
        {...field('status')}
        {...line('status')}
        options={statuses}
        empty={t('open.statusOpen')}
      />
      <DateInput {...field('since', t('record.dateHint'))} {...line('since')} />
      <TextInput {...field('sourcePublisher')} {...line('sourcePublisher')} />
      <TextInput {...field('sourceTitle')} {...line('sourceTitle')} />
      <TextInput
        {...field('sourceUrl', t('event.sourceUrlHint'))}
        {...line('sourceUrl')}
        optional={optional}
        type="url"
        dir="ltr"
      />
      <Textarea
        {...field('text', t('open.textHint'))}
        {...line('text')}
        optional={optional}
        rows={2}
      />
    </FormPart>
  )
}
