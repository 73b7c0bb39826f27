'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/form-state'
import { MarkdownField } from './markdown-field'
import type { FieldProps } from './use-fields'

type Props = {
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  labels: Readonly<Record<string, string>>
  countries: Option[]
  scripts: Option[]
}

const FIELDS = ['title', 'summary', 'nameInScript', 'nationality'] as const

/** What a new case can do without, behind "more detail"; open when something is said or wrong there. */
export function MoreOfCase({ state, field, labels, countries, scripts }: Props) {
  const t = useTranslations('staff')
  const { fields, errors } = state
  const line = (name: string) => ({ label: labels[name] ?? name, defaultValue: fields[name] })
  const optional = t('form.optional')
  const isOpen =
    errors.nameScript !== undefined ||
    FIELDS.some((name) => errors[name] !== undefined || (fields[name] ?? '') !== '')
  return (
    <details open={isOpen} className="rounded-md border border-line px-4 py-3">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('open.more')}</summary>
      <div className="space-y-6 pt-3">
        <TextInput
          {...field('title', t('open.caseTitleHint'))}
          {...line('title')}
          optional={optional}
        />
        <MarkdownField
          {...field('summary', t('open.summaryHint'))}
          {...line('summary')}
          optional={optional}
        />
        <TextInput {...field('nameInScript')} {...line('nameInScript')} optional={optional} />
        <Select {...field('nameScript')} {...line('nameScript')} options={scripts} />
        <Select
          {...field('nationality')}
          {...line('nationality')}
          optional={optional}
          options={countries}
          empty=""
        />
      </div>
    </details>
  )
}
