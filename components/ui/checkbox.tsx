import type { ComponentProps } from 'react'
import { cn } from './cn'
import { describe, FieldError, FieldHint, type FieldWords } from './field'

type Props = Omit<ComponentProps<'input'>, 'id' | 'name' | 'type' | 'children'> &
  FieldWords & { name: string; id?: string }

/** Yes or no. Its label stands behind it. */
export function Checkbox({ name, id = name, label, hint, error, optional, ...rest }: Props) {
  const described = describe(id, { hint, error })
  return (
    <div
      className={cn('space-y-1.5', described['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <FieldError id={id}>{error}</FieldError>
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          {...rest}
          {...described}
          type="checkbox"
          id={id}
          name={name}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span>
          {label} <span className="text-muted">{optional}</span>
        </span>
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
    </div>
  )
}
