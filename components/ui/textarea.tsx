import type { ComponentProps } from 'react'
import { cn } from './cn'
import { CONTROL, describe, Field, type FieldWords } from './field'

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'children'> &
  FieldWords & { name: string; id?: string }

/** Several lines of text, with label, hint and error. */
export function Textarea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Props) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <textarea
        rows={5}
        dir="auto"
        {...rest}
        {...describe(id, { hint, error })}
        id={id}
        name={name}
        className={cn(CONTROL, 'field-sizing-content min-h-36', className)}
      />
    </Field>
  )
}
