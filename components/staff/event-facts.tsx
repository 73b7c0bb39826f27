'use client'
import { useTranslations } from 'next-intl'
import { When } from '@/components/cases/when'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { valuesOf } from '@/lib/forms/read-form'
import { Checks } from './checks'
import type { EventPartProps } from './event-part'

/** What happened, when, where and to whom. */
export function EventFacts({ state: { fields, preview }, field, choices, labels }: EventPartProps) {
  const t = useTranslations('staff')
  const optional = t('form.optional')
  return (
    <>
      <Select
        {...field('type')}
        label={labels.type}
        options={choices.types}
        empty={t('form.choose')}
        defaultValue={fields.type}
      />
      <TextInput
        {...field('date', t('event.dateHint'))}
        label={labels.date}
        dir="ltr"
        defaultValue={fields.date}
        autoComplete="off"
        spellCheck={false}
      />
      {preview && (
        <p role="status">
          {t('event.reads')} <strong>{<When date={preview} />}</strong>
        </p>
      )}
      <Textarea
        {...field('text', t('event.textHint'))}
        label={labels.text}
        defaultValue={fields.text}
      />
      <Checks
        {...field('people')}
        label={labels.people}
        choices={choices.people}
        chosen={valuesOf(fields.people)}
      />
      <TextInput
        {...field('place')}
        label={labels.place}
        optional={optional}
        defaultValue={fields.place}
      />
      <Select
        {...field('countryCode')}
        label={labels.countryCode}
        optional={optional}
        options={choices.countries}
        empty=""
        defaultValue={fields.countryCode}
      />
    </>
  )
}
