'use client'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { valuesOf } from '@/lib/forms/read-form'
import { Checks } from './checks'
import type { EventPartProps } from './event-part'
import { FormPart } from './form-part'

/** Where an entry is known from: sources that the case has, or a new one. */
export function EventSources({ state: { fields }, field, choices, labels }: EventPartProps) {
  const t = useTranslations('staff')
  return (
    <FormPart title={t('event.sourceTitle')}>
      <p>{t('event.sourceIntro')}</p>
      <Checks
        {...field('sources')}
        label={labels.sources}
        choices={choices.sources}
        chosen={valuesOf(fields.sources)}
      />
      <FormPart title={t('event.newSource')}>
        <Select
          {...field('sourceKind')}
          label={labels.sourceKind}
          options={choices.sourceKinds}
          defaultValue={fields.sourceKind}
        />
        <TextInput
          {...field('sourcePublisher')}
          label={labels.sourcePublisher}
          defaultValue={fields.sourcePublisher}
        />
        <TextInput
          {...field('sourceTitle')}
          label={labels.sourceTitle}
          defaultValue={fields.sourceTitle}
        />
        <TextInput
          {...field('sourceUrl', t('event.sourceUrlHint'))}
          label={labels.sourceUrl}
          optional={t('form.optional')}
          type="url"
          dir="ltr"
          defaultValue={fields.sourceUrl}
        />
        <TextInput
          {...field('sourceAccessed', t('event.sourceAccessedHint'))}
          label={labels.sourceAccessed}
          optional={t('form.optional')}
          dir="ltr"
          defaultValue={fields.sourceAccessed}
        />
      </FormPart>
    </FormPart>
  )
}
