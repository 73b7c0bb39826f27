import type { ReactNode } from 'react'
import { cn } from './cn'

export type TagTone = 'plain' | 'accent' | 'good' | 'danger'

const TONES = {
  plain: 'border-line-strong bg-surface-sunken text-ink',
  accent: 'border-accent bg-accent-soft text-accent-strong',
  good: 'border-good bg-good-soft text-good',
  danger: 'border-danger bg-danger-soft text-danger',
} as const satisfies Record<TagTone, string>

/** A word or two about the thing beside it. Its colour says nothing that the words do not. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-block rounded-full border px-3 py-0.5 text-sm font-semibold',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
