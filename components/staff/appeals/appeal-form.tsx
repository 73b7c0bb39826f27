'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type Option, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import { APPEAL_FIELDS, inLanguage, WORDS_OF_APPEAL } from '@/lib/appeals/fields'
import { GUIDANCE_FLAGS } from '@/lib/appeals/vocabulary'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { directionOf, LOCALES, type Locale, NATIVE_NAMES } from '@/lib/i18n/locales'
import { Checks } from '../checks'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { FormPart } from '../form-part'
import { type FieldProps, useFields } from '../use-fields'
import { labelsIn } from './labels'

type Props = {
  submit: Submit
  start: FormState
  cancel: string
  sources: Option[]
  channels: Option[]
  tristate: Option[]
}

type Field = (name: string, hint?: string) => FieldProps

/** What an appeal says, once and in every language. */
export function AppealForm({ submit, start, cancel, sources, channels, tristate }: Props) {
  const t = useTranslations('appeals')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = labelsIn(APPEAL_FIELDS, (name) => t(`field.${name}`))
  const { fields } = state
  const line = (name: string, hint?: string) => ({
    ...field(name, hint),
    label: labels[name],
    defaultValue: fields[name],
  })
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('staff.save')}>
        <TextInput {...line('number')} />
        <TextInput {...line('indexNumber')} />
        <TextInput {...line('issuedOn')} />
        <TextInput {...line('actBefore')} />
        <TextInput {...line('zone', t('staff.zoneHint'))} />
        <Checks
          {...field('channels')}
          label={labels.channels}
          choices={channels}
          chosen={valuesOf(fields.channels)}
        />
        <Select {...line('source')} options={sources} empty={t('staff.noSource')} />
        <FormPart title={t('guide.title')}>
          {GUIDANCE_FLAGS.map((flag) => (
            <Select key={flag} {...line(flag)} options={tristate} />
          ))}
          <TextInput {...line('languages', t('staff.languagesHint'))} />
        </FormPart>
        <Checks
          {...field('forOutcome', t('staff.forOutcomeHint'))}
          label={<span className="sr-only">{labels.forOutcome}</span>}
          choices={[{ value: 'yes', label: labels.forOutcome }]}
          chosen={valuesOf(fields.forOutcome)}
        />
        <Textarea {...line('solidarityAddress')} rows={4} />
        {LOCALES.map((locale) => (
          <InOneLanguage key={locale} {...{ locale, state, field, labels }} />
        ))}
      </StaffForm>
    </div>
  )
}

/** All texts of an appeal in one language; open in English, and where something is said or wrong. */
function InOneLanguage({
  locale,
  state,
  field,
  labels,
}: {
  locale: Locale
  state: FormState
  field: Field
  labels: Readonly<Record<string, string>>
}) {
  const t = useTranslations('appeals.staff')
  const names = WORDS_OF_APPEAL.map((name) => inLanguage(name, locale))
  const isOpen =
    locale === 'en' || names.some((name) => state.fields[name] || state.errors[name] !== undefined)
  const marks = { lang: locale, dir: directionOf(locale) }
  const about = (name: string, hint?: string) => {
    const own = inLanguage(name, locale)
    return { ...field(own, hint), label: labels[own], defaultValue: state.fields[own], ...marks }
  }
  return (
    <details open={isOpen} className="rounded-md border border-line px-4">
      <summary className="min-h-11 py-2 text-xl font-semibold" lang={locale}>
        {NATIVE_NAMES[locale]}
      </summary>
      <div className="space-y-6 pb-5">
        <TextInput {...about('title')} />
        <Textarea {...about('demands', t('list'))} />
        <Textarea {...about('talkingPoints', t('list'))} />
        <Textarea {...about('background')} rows={8} />
        <Textarea {...about('solidarity')} />
        <Textarea {...about('neverMention', t('phrases'))} rows={3} />
      </div>
    </details>
  )
}
