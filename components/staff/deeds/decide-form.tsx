'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { HeldDeeds, HeldDeed } from '@/lib/deeds/held'
import { freshForm } from '@/lib/forms/form-state'
import { heldDeedsPath } from '@/lib/routes'
import { type Submit, StaffForm } from '../form'
import { Moment } from '../moment'
import { useFields } from '../use-fields'
import { useDeedWords } from './deed-words'

type Props = { held: HeldDeeds; submit: Submit }

const START = freshForm({ decision: '', which: 'chosen', chosen: '', reason: '' })

/** Says of held deeds whether they count: of those that are marked, or of all of the case. */
export function DecideForm({ held, submit }: Props) {
  const t = useTranslations('deeds.form')
  const [state, send, pending] = useActionState(submit, START)
  const field = useFields(state)
  const { fields } = state
  const labels = {
    chosen: t('chosen'),
    decision: t('decision'),
    which: t('which'),
    reason: t('reason'),
  }
  const chosen = (fields.chosen ?? '').split(' ')
  return (
    <StaffForm {...{ state, send, pending, labels }} submit={t('submit')} cancel={heldDeedsPath()}>
      {/* What was seen: a decision about all of them is about exactly these. */}
      <input type="hidden" name="deeds" defaultValue={held.deeds} key={`deeds ${held.deeds}`} />
      <input type="hidden" name="messages" defaultValue={held.messages} key={held.messages} />
      <HeldDeedList {...{ held, chosen }} error={field('chosen').error} />
      <RadioGroup
        {...field('which')}
        label={labels.which}
        choices={[
          { value: 'chosen', label: t('whichChosen') },
          {
            value: 'all',
            label: t('whichAll', { deeds: held.deeds, messages: held.messages }),
          },
        ]}
        defaultValue={fields.which}
      />
      <RadioGroup
        {...field('decision')}
        label={labels.decision}
        choices={[
          { value: 'accept', label: t('accept') },
          { value: 'reject', label: t('reject') },
        ]}
        defaultValue={fields.decision}
      />
      <Textarea
        {...field('reason', t('reasonHint'))}
        label={labels.reason}
        rows={3}
        defaultValue={fields.reason}
      />
    </StaffForm>
  )
}

function HeldDeedList({
  held,
  chosen,
  error,
}: {
  held: HeldDeeds
  chosen: string[]
  error: React.ReactNode
}) {
  const t = useTranslations('deeds.form')
  return (
    <fieldset
      id="chosen"
      aria-describedby={error ? 'chosen-error' : undefined}
      className="space-y-2"
    >
      <legend className="font-semibold">{t('chosen')}</legend>
      {error && (
        <p id="chosen-error" className="font-semibold text-danger">
          {error}
        </p>
      )}
      {held.deeds > held.items.length && <p>{t('first', { count: held.items.length })}</p>}
      {held.items.map((deed) => (
        <OneDeed key={deed.id} deed={deed} isChosen={chosen.includes(deed.id)} />
      ))}
    </fieldset>
  )
}

function OneDeed({ deed, isChosen }: { deed: HeldDeed; isChosen: boolean }) {
  const t = useTranslations('deeds')
  const say = useDeedWords()
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="checkbox"
        name="deed"
        value={deed.id}
        defaultChecked={isChosen}
        className="mt-1 size-5 shrink-0"
      />
      <span>
        {say(deed)}
        <span className="block text-sm text-muted">
          {t(`why.${deed.why}`)} · {t('logged')} <Moment at={deed.at} /> ·{' '}
          {t('from', { system: deed.originSystem })}
        </span>
      </span>
    </label>
  )
}
