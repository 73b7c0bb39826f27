'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { HeldDeed } from '@/lib/deeds/held'
import { type RevealState, SEALED } from '@/lib/reveal/reveal-state'
import { Mask } from '../record/mask'
import { useDeedWords } from './deed-words'

export type SubmitRevealWords = (previous: RevealState) => Promise<RevealState>

/** The private words of a deed, sealed until somebody has them opened; that is noted. */
export function RevealWords({ deed, submit }: { deed: HeldDeed; submit: SubmitRevealWords }) {
  const t = useTranslations('clearance.reveal')
  const say = useDeedWords()
  const [{ text, refusal }, send, pending] = useActionState(submit, SEALED)
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-semibold">{say(deed)}</span>
      <output aria-live="polite" dir="auto" className="whitespace-pre-wrap">
        {text ?? <Mask />}
      </output>
      {text === null ? (
        <Button look="quiet" disabled={pending} aria-label={t('which', { field: say(deed) })}>
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
