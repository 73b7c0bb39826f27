import type { ReactNode } from 'react'
import { cn } from './cn'

/** What every field can say. `error` is a whole sentence; null and undefined say nothing. */
export type FieldWords = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Words after the label of a field that may stay empty, such as "(optional)". */
  optional?: ReactNode
}

const has = (words: ReactNode) => words !== undefined && words !== null && words !== ''

/** Ties a control to the hint and the error of its field. */
export const describe = (id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>) => ({
  'aria-describedby':
    [has(hint) && `${id}-hint`, has(error) && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': has(error) ? (true as const) : undefined,
})

export const CONTROL =
  'block w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger'

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!has(children)) return null
  return (
    <p id={`${id}-hint`} className="text-sm text-muted">
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!has(children)) return null
  return (
    <p id={`${id}-error`} className="flex gap-2 font-semibold text-danger">
      <span aria-hidden="true">!</span>
      <span>{children}</span>
    </p>
  )
}

/**
 * One question of a form: its label, a hint and what is wrong with the answer. The control inside
 * has the same id and takes `describe(id, words)`.
 */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldWords & { id: string; className?: string | undefined; children: ReactNode }) {
  return (
    <div className={cn('space-y-1.5', has(error) && 'border-s-4 border-danger ps-4', className)}>
      <label htmlFor={id} className="block font-semibold">
        {label} {has(optional) && <span className="font-normal text-muted">{optional}</span>}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  )
}
