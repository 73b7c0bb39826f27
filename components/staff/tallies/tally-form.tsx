'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import {
  channelWords,
  messageKindWords,
  tallyMethodWords,
  tallyScopeWords,
} from '@/components/messages/words'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import { CHANNELS, MESSAGE_KINDS, TALLY_METHODS, TALLY_SCOPES } from '@/lib/messages/vocabulary'
import { TALLY_FIELDS } from '@/lib/tallies/tally-form'
import { Checks } from '../checks'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { FormPart } from '../form-part'
import { DateInput } from '../record/date-input'
import { SourceFields } from '../record/source-fields'
import { useFields } from '../use-fields'

export type TallyChoices = {
  sections: Option[]
  /** null: the figure is about one campaign as a whole, and may be about every kind. */
  campaigns: Option[] | null
  figures: Option[]
  sources: Option[]
}
type Props = { submit: Submit; start: FormState; choices: TallyChoices; cancel: string }

/** Reports a figure: who counted how many of what, until when, and on what evidence. */
export function TallyForm({ submit, start, choices, cancel }: Props) {
  const t = useTranslations('tallies')
  const words = useTranslations('words')
  const optional = useTranslations('staff.form')('optional')
  const [state, send, pending] = useActionState(submit, start)
  const field = useFields(state)
  const labels = Object.fromEntries(
    TALLY_FIELDS.map((name) => [name, t(`field.${name}`)]),
  ) as Record<(typeof TALLY_FIELDS)[number], string>
  const line = (name: (typeof TALLY_FIELDS)[number]) => ({
    label: labels[name],
    defaultValue: state.fields[name],
  })
  const kinds = MESSAGE_KINDS.map((value) => ({ value, label: words(messageKindWords[value]) }))
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, cancel, labels }} submit={t('form.submit')}>
        <FormPart title={t('form.figure')}>
          <TextInput
            {...field('quantity', t('form.quantityHint'))}
            {...line('quantity')}
            inputMode="numeric"
            autoComplete="off"
          />
          <Select
            {...field('kind')}
            {...line('kind')}
            options={kinds}
            empty={choices.campaigns === null ? t('ledger.everyKind') : t('form.choose')}
          />
          <Select
            {...field('channel')}
            {...line('channel')}
            options={CHANNELS.map((value) => ({ value, label: words(channelWords[value]) }))}
            empty={t('form.anyChannel')}
          />
          <Select
            {...field('scope')}
            {...line('scope')}
            options={TALLY_SCOPES.map((value) => ({ value, label: words(tallyScopeWords[value]) }))}
          />
          <Select
            {...field('sectionId')}
            {...line('sectionId')}
            options={choices.sections}
            empty={t('form.noSection')}
          />
          {choices.campaigns !== null && (
            <Select
              {...field('campaign')}
              {...line('campaign')}
              options={choices.campaigns}
              empty={t('form.noCampaign')}
            />
          )}
          <DateInput {...field('asOf', t('form.asOfHint'))} {...line('asOf')} />
          <DateInput
            {...field('period', t('form.periodHint'))}
            {...line('period')}
            optional={optional}
          />
          <TextInput {...field('text', t('form.textHint'))} {...line('text')} optional={optional} />
        </FormPart>
        <FormPart title={t('form.origin')}>
          <TextInput {...field('reportedBy', t('form.reportedByHint'))} {...line('reportedBy')} />
          <Select
            {...field('method')}
            {...line('method')}
            options={TALLY_METHODS.map((value) => ({
              value,
              label: words(tallyMethodWords[value]),
            }))}
          />
        </FormPart>
        <SourceFields
          {...{ state, field, labels }}
          sources={choices.sources}
          chosen={valuesOf(state.fields.sources)}
          needed
        />
        {choices.figures.length > 0 && (
          <FormPart title={t('form.neighbours')}>
            <Select
              {...field('supersedes', t('form.supersedesHint'))}
              {...line('supersedes')}
              options={choices.figures}
              empty={t('form.nothing')}
            />
            <Checks
              {...field('includes', t('form.includesHint'))}
              label={labels.includes}
              choices={choices.figures}
              chosen={valuesOf(state.fields.includes)}
            />
          </FormPart>
        )}
      </StaffForm>
    </div>
  )
}
