'use client'
import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { Checks } from './checks'
import type { EventPartProps } from './event-part'
import { FormPart } from './form-part'

/** What an entry changes, the status of the people it is about, and who may read it. */
export function EventEffect({ state: { fields }, field, choices, labels }: EventPartProps) {
  const t = useTranslations('staff.event')
  return (
    <FormPart title={t('statusTitle')}>
      <Select
        {...field('statusEffect')}
        label={labels.statusEffect}
        options={choices.statuses}
        empty={t('noEffect')}
        defaultValue={fields.statusEffect}
      />
      <Select
        {...field('manner', t('mannerHint'))}
        label={labels.manner}
        options={choices.manners}
        empty={t('noManner')}
        defaultValue={fields.manner}
      />
      <Checks
        {...field('internal', t('internalHint'))}
        label={labels.internal}
        choices={[{ value: 'yes', label: t('internalChoice') }]}
        chosen={fields.internal === 'yes' ? ['yes'] : []}
      />
    </FormPart>
  )
}
