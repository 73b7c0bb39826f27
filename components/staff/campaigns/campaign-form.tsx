'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { fieldOf } from '@/lib/campaigns/campaign-form'
import type { FormState } from '@/lib/forms/form-state'
import { LOCALES, type Locale, directionOf } from '@/lib/i18n/locales'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { DateInput } from '../record/date-input'
import { type FieldProps, useFields } from '../use-fields'

type Props = { submit: Submit; start: FormState }

/** Adds a campaign: its name, its address, and when it is. */
export function NewCampaignForm({ submit, start }: Props) {
  const t = useTranslations('campaigns.staff')
  const optional = useTranslations('staff.form')('optional')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = {
    name: t('nameEn'),
    slug: t('slug'),
    edition: t('edition'),
    period: t('period'),
  }
  const line = (name: keyof typeof labels) => ({
    label: labels[name],
    defaultValue: state.fields[name],
  })
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels }} submit={t('add')}>
        <TextInput {...field('name')} {...line('name')} autoComplete="off" />
        <TextInput
          {...field('slug', t('slugHint'))}
          {...line('slug')}
          dir="ltr"
          autoComplete="off"
        />
        <TextInput
          {...field('edition', t('editionHint'))}
          {...line('edition')}
          optional={optional}
          autoComplete="off"
        />
        <DateInput {...field('period', t('periodHint'))} {...line('period')} optional={optional} />
      </StaffForm>
    </div>
  )
}

/** What a campaign is called and says, in every language. */
export function EditCampaignForm({ submit, start }: Props) {
  const t = useTranslations('campaigns.staff')
  const optional = useTranslations('staff.form')('optional')
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const languageOf = (code: Locale) => names.of(code) ?? code
  const labels: Record<string, string> = {
    edition: t('edition'),
    period: t('period'),
    ...Object.fromEntries(
      LOCALES.flatMap((code) =>
        (['name', 'summary', 'text'] as const).map((part) => [
          fieldOf(part, code),
          t('field', { field: t(part), language: languageOf(code) }),
        ]),
      ),
    ),
  }
  const line = (name: string) => ({ label: labels[name], defaultValue: state.fields[name] })
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels }} submit={t('save')}>
        <TextInput
          {...field('edition', t('editionHint'))}
          {...line('edition')}
          optional={optional}
        />
        <DateInput {...field('period', t('periodHint'))} {...line('period')} optional={optional} />
        {LOCALES.map((code) => (
          <Language
            key={code}
            title={t('inLanguage', { language: languageOf(code) })}
            {...{ code, field, line, state }}
          />
        ))}
      </StaffForm>
    </div>
  )
}

function Language({
  code,
  title,
  field,
  line,
  state,
}: {
  code: Locale
  title: string
  field: (name: string) => FieldProps
  line: (name: string) => { label: string | undefined; defaultValue: string | undefined }
  state: FormState
}) {
  const [name, summary, text] = [
    fieldOf('name', code),
    fieldOf('summary', code),
    fieldOf('text', code),
  ]
  const marks = { lang: code, dir: directionOf(code) }
  const said = [name, summary, text].some((each) => state.fields[each] || state.errors[each])
  return (
    <details open={code === 'en' || said} className="rounded-md border border-line px-4 py-3">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <div className="space-y-6 pt-3">
        <TextInput {...field(name)} {...line(name)} {...marks} autoComplete="off" />
        <Textarea {...field(summary)} {...line(summary)} {...marks} rows={2} />
        <Textarea {...field(text)} {...line(text)} {...marks} rows={5} />
      </div>
    </details>
  )
}

/** Makes a case part of a campaign. */
export function CampaignCaseForm({ submit, start }: Props) {
  const t = useTranslations('campaigns.staff')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { reference: t('reference') }
  return (
    <StaffForm {...{ state, send, pending, labels }} look="quiet" submit={t('addCase')}>
      <TextInput
        {...field('reference')}
        label={labels.reference}
        dir="ltr"
        autoComplete="off"
        defaultValue={state.fields.reference}
      />
    </StaffForm>
  )
}

/** Says that a section takes part, and by when its figures are asked for. */
export function CampaignSectionForm({ submit, start, sections }: Props & { sections: Option[] }) {
  const t = useTranslations('campaigns.staff')
  const optional = useTranslations('staff.form')('optional')
  const choose = useTranslations('tallies.form')('choose')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = { section: t('section'), reportBy: t('reportBy') }
  return (
    <StaffForm {...{ state, send, pending, labels }} look="quiet" submit={t('addSection')}>
      <Select
        {...field('section')}
        label={labels.section}
        options={sections}
        empty={choose}
        defaultValue={state.fields.section}
      />
      <DateInput
        {...field('reportBy', t('reportByHint'))}
        label={labels.reportBy}
        optional={optional}
        defaultValue={state.fields.reportBy}
      />
    </StaffForm>
  )
}
