'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/lib/forms/form-state'
import { SOURCE_FIELDS, SOURCE_FIELD_NAMES } from '@/lib/sources/fields'
import { DraftNotice } from '../draft-notice'
import { type Submit, StaffForm } from '../form'
import type { EntryChoices } from '../record/entry-choices'
import { EntryField } from '../record/entry-field'
import { useFields } from '../use-fields'
import { useSourceLabels, useSourceWords } from './source-words'

type Props = { submit: Submit; start: FormState; choices: EntryChoices; cancel: string }

/** What is recorded of a source. */
export function SourceForm({ submit, start, choices, cancel }: Props) {
  const t = useTranslations('staff.record')
  const [state, send, pending] = useActionState(submit, start)
  const labels = useSourceLabels()
  const hintOf = useHints()
  const field = useFields(state, useSourceWords())
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm {...{ state, send, pending, labels, cancel }} submit={t('save')}>
        {SOURCE_FIELD_NAMES.map((name) => (
          <EntryField
            key={name}
            field={SOURCE_FIELDS[name]}
            said={field(name, hintOf(name))}
            label={labels[name]}
            value={state.fields[name] ?? ''}
            choices={choices}
          />
        ))}
      </StaffForm>
    </div>
  )
}

const HINTS = [
  'lastVerifiedOn',
  'confidential',
  'connection',
  'reliability',
  'reviewAfterDays',
  'note',
] as const

function useHints(): (name: (typeof SOURCE_FIELD_NAMES)[number]) => string | undefined {
  const record = useTranslations('staff.record')
  const t = useTranslations('staff.sources.hint')
  return (name) => {
    const own = HINTS.find((known) => known === name)
    if (own !== undefined) return t(own)
    return SOURCE_FIELDS[name].type === 'date' ? record('dateHint') : undefined
  }
}
