import type { ComponentProps } from 'react'
import { cn } from './cn'
import { CONTROL, describe, Field, type FieldWords } from './field'

type Props = Omit<ComponentProps<'input'>, 'id' | 'name' | 'children'> &
  FieldWords & { name: string; id?: string }

/** One line of text, with its label, hint and error. Its id is its name unless another is given. */
export function TextInput({
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
      <input
        type="text"
        dir="auto"
        {...rest}
        {...describe(id, { hint, error })}
        id={id}
        name={name}
        className={cn(CONTROL, className)}
      />
    </Field>
  )
}
