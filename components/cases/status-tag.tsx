import { cn } from '@/components/ui/cn'
import type { StatusLabel } from '@/lib/cases/label'
import { type Liberty, libertyOf } from '@/lib/cases/liberty'
import { useLabelText } from './label-text'

// The colour only repeats what the words say.
const TONES = {
  in_danger: 'border-accent bg-accent-soft text-accent-strong',
  free: 'border-good bg-good-soft text-good',
  elsewhere: 'border-line-strong bg-surface-sunken text-ink',
  dead: 'border-ink bg-surface-sunken text-ink',
  unknown: 'border-line-strong bg-surface-sunken text-ink',
} as const satisfies Record<Liberty, string>

/** What is known of the liberty of a case's people, in few words. */
export function StatusTag({ label, large = false }: { label: StatusLabel; large?: boolean }) {
  const liberty = label.kind === 'one' ? libertyOf(label.status) : 'unknown'
  return (
    <span
      className={cn(
        'inline-block rounded-md border-s-4 font-semibold',
        large ? 'px-4 py-2 text-xl' : 'px-2.5 py-0.5',
        TONES[liberty],
      )}
    >
      {useLabelText()(label)}
    </span>
  )
}
