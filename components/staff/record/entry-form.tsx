'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import type { FieldKey } from '@/lib/record/field-key'
import { type KindCode, kindOf, needsSource } from '@/lib/record/kinds'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import { useFields } from '../use-fields'
import type { EntryChoices } from './entry-choices'
import { EntryFields } from './entry-fields'
import { SourceFields } from './source-fields'

type Props = {
  kind: KindCode
  submit: Submit
  start: FormState
  choices: EntryChoices
  /** The restricted fields that hold something. */
  sealed: string[]
  /** A new entry may be followed by another one. */
  adding: boolean
  cancel: string
}

/** The form for one entry of the record. */
export function EntryForm({ kind, submit, start, choices, sealed, adding, cancel }: Props) {
  const t = useTranslations('staff.record')
  const [state, send, pending] = useActionState(submit, start)
  const labels = useLabels(kind)
  const field = useFields(state)
  const another = (
    <Button look="quiet" name="intent" value="another" disabled={pending}>
      {t('saveAnother')}
    </Button>
  )
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm
        {...{ state, send, pending, labels, cancel }}
        submit={t('save')}
        more={adding ? another : undefined}
      >
        <EntryFields {...{ kind, state, field, labels, choices, sealed }} />
        {kindOf(kind).cite !== null && (
          <SourceFields
            {...{ state, field, labels }}
            sources={choices.sources}
            chosen={valuesOf(state.fields.sources)}
            needed={needsSource(kind)}
          />
        )}
      </StaffForm>
    </div>
  )
}

function useLabels(kind: KindCode): Record<string, string> {
  const record = useTranslations('record')
  const event = useTranslations('staff.event')
  const own = Object.keys(kindOf(kind).fields).map((name) => [
    name,
    record(`field.${kind}.${name}` as FieldKey),
  ])
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    sources: event('sources'),
    sourceKind: event('sourceKind'),
    sourcePublisher: event('sourcePublisher'),
    sourceTitle: event('sourceTitleField'),
    sourceUrl: event('sourceUrl'),
    sourceAccessed: event('sourceAccessed'),
  }
}
