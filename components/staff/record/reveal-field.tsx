'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { KindCode } from '@/lib/record/kinds'
import { type RevealState, SEALED } from '@/lib/reveal/reveal-state'
import { Mask } from './mask'
import { TextValue } from './text-value'

export type SubmitReveal = (previous: RevealState) => Promise<RevealState>

type Props = { kind: KindCode; name: string; label: string; submit: SubmitReveal }

// A link would have the entry's own form open; nothing restricted names other entries or sources.
const NOBODY = { sources: [], others: [] }

/**
 * A sealed value and the button that has it opened. The value is in the answer to that button and
 * nowhere else: leaving or reloading the page seals it again. Works without JavaScript.
 */
export function RevealField({ kind, name, label, submit }: Props) {
  const t = useTranslations('clearance.reveal')
  const [{ text, refusal }, send, pending] = useActionState(submit, SEALED)
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-semibold">{label}</span>
      <output aria-live="polite" dir="auto">
        {text === null ? <Mask /> : <TextValue named={NOBODY} {...{ kind, name, text }} />}
      </output>
      {text === null ? (
        <Button look="quiet" disabled={pending} aria-label={t('which', { field: label })}>
          {pending ? t('opening') : t('open')}
        </Button>
      ) : (
        <span className="text-sm text-muted">{t('noted')}</span>
      )}
      {refusal !== null && (
        <strong role="alert" className="text-danger">
          {t(`refusal.${refusal}`)}
        </strong>
      )}
    </form>
  )
}
