import type { ReactNode } from 'react'
import { cn } from './cn'

type NoticeKind = 'note' | 'done' | 'wrong'

const LOOKS = {
  note: 'border-accent bg-accent-soft',
  done: 'border-good bg-good-soft',
  wrong: 'border-danger bg-danger-soft',
} as const satisfies Record<NoticeKind, string>

type Props = { kind?: NoticeKind; title?: ReactNode; id?: string; children?: ReactNode }

/**
 * Tells the reader something about what just happened. `wrong` is read aloud at once; `done` when
 * the reader pauses; `note` stands quietly on the page.
 */
export function Notice({ kind = 'note', title, id, children }: Props) {
  const role = { note: undefined, done: 'status', wrong: 'alert' }[kind]
  return (
    <div
      id={id}
      role={role}
      tabIndex={id === undefined ? undefined : -1}
      className={cn('space-y-2 rounded-md border border-s-8 px-4 py-3', LOOKS[kind])}
    >
      {title !== undefined && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
