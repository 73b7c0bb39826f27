'use client'
import { useTranslations } from 'next-intl'
import { When } from '@/components/cases/when'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { valuesOf } from '@/lib/forms/read-form'
import { Checks } from './checks'
import type { EventPartProps } from './event-part'
import { LinkRows } from './link-rows'
import { DateInput } from './record/date-input'

/** What happened, when, where and to whom. */
export function EventFacts(props: EventPartProps) {
  const { state, field, choices, labels } = props
  const { fields, preview } = state
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
      <DateInput
        {...field('date', t('record.dateHint'))}
        label={labels.date}
        defaultValue={fields.date}
      />
      {preview && (
        // With JavaScript the field itself says so while one types.
        <noscript>
          <p role="status">
            {t('event.reads')} <strong>{<When date={preview} />}</strong>
          </p>
        </noscript>
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
      <Select
        {...field('certainty')}
        label={labels.certainty}
        options={choices.certainties}
        defaultValue={fields.certainty}
      />
      <LinkRows {...props} />
    </>
  )
}
