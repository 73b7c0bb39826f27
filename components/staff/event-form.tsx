'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { fromLinksText } from '@/lib/cases/event-links'
import type { FormState } from '@/lib/forms/form-state'
import { valuesOf } from '@/lib/forms/read-form'
import type { EventChoices } from './choices'
import { DraftNotice } from './draft-notice'
import { EventEffect } from './event-effect'
import { EventFacts } from './event-facts'
import type { EventLabels } from './event-part'
import { type Submit, StaffForm } from './form'
import { SourceFields } from './record/source-fields'
import { useFields } from './use-fields'

type Props = {
  submit: Submit
  start: FormState
  choices: EventChoices
  /** A correction also says why. */
  correcting: boolean
  cancel: string
}

/** The form for an entry on the timeline, new or corrected. */
export function EventForm({ submit, start, choices, correcting, cancel }: Props) {
  const t = useTranslations('staff.event')
  const [state, send, pending] = useActionState(submit, start)
  const internal = t('internalChoice')
  const field = useFields(state, (name, value) =>
    name === 'internal' && value !== '' ? internal : inWords(choices, name, value),
  )
  const { labels, reason } = useLabels()
  const preview = (
    <noscript>
      <Button look="quiet" name="intent" value="preview">
        {t('preview')}
      </Button>
    </noscript>
  )
  return (
    <div className="space-y-4">
      {start.draft && <DraftNotice draft={start.draft} />}
      <StaffForm
        {...{ state, send, pending, cancel }}
        labels={{ ...labels, reason }}
        submit={correcting ? t('submitCorrect') : t('submitNew')}
        more={preview}
      >
        <EventFacts {...{ state, field, choices, labels }} />
        <EventEffect {...{ state, field, choices, labels }} />
        <SourceFields
          {...{ state, field, labels }}
          sources={choices.sources}
          chosen={valuesOf(state.fields.sources)}
          needed
        />
        {correcting && (
          <Textarea
            {...field('reason', t('reasonHint'))}
            label={reason}
            rows={2}
            defaultValue={state.fields.reason}
          />
        )}
      </StaffForm>
    </div>
  )
}

function useLabels(): { labels: EventLabels; reason: string } {
  const t = useTranslations('staff.event')
  const labels = {
    type: t('type'),
    date: t('date'),
    text: t('text'),
    place: t('place'),
    countryCode: t('country'),
    people: t('people'),
    statusEffect: t('statusEffect'),
    manner: t('manner'),
    certainty: t('certainty'),
    internal: t('internal'),
    links: t('links'),
    sources: t('sources'),
    sourceKind: t('sourceKind'),
    sourcePublisher: t('sourcePublisher'),
    sourceTitle: t('sourceTitleField'),
    sourceUrl: t('sourceUrl'),
    sourceAccessed: t('sourceAccessed'),
  }
  return { labels, reason: t('reason') }
}

/** What somebody else saved, in the words of the choices. */
function inWords(choices: EventChoices, name: string, value: string): string {
  if (name === 'links')
    return fromLinksText(value)
      .map(({ to, kind }) => `${labelIn(choices.linkKinds, kind)} ${labelIn(choices.entries, to)}`)
      .join('; ')
  const options = {
    type: choices.types,
    countryCode: choices.countries,
    people: choices.people,
    statusEffect: choices.statuses,
    manner: choices.manners,
    sources: choices.sources,
    sourceKind: choices.sourceKinds,
    certainty: choices.certainties,
  }[name]
  if (!options) return value
  return valuesOf(value)
    .map((each) => labelIn(options, each))
    .join(', ')
}

const labelIn = (options: EventChoices['types'], value: string) =>
  options.find((option) => option.value === value)?.label ?? value
