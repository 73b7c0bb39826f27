import type { ReactNode } from 'react'
import type { EVENT_FIELDS } from '@/lib/cases/event-form'
import type { FormState } from '@/lib/forms/form-state'
import type { EventChoices } from './choices'
import type { FieldProps } from './use-fields'

export type EventLabels = Record<(typeof EVENT_FIELDS)[number], string>

/** What each part of the form for a timeline entry is given. */
export type EventPartProps = {
  state: FormState
  field: (name: string, hint?: ReactNode) => FieldProps
  choices: EventChoices
  labels: EventLabels
}
