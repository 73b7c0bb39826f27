import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { CONTROL, describe, Field, type FieldWords } from './field'

export type Option = { value: string; label: string }

type Props = Omit<ComponentProps<'select'>, 'id' | 'name' | 'children'> &
  FieldWords & {
    name: string
    id?: string
    options: readonly Option[]
    /** The words of an empty first choice, such as "Any country"; without them there is none. */
    empty?: string | undefined
    children?: ReactNode
  }

/** One of several choices, with label, hint and error. `children` stands for options in groups. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  options,
  empty,
  className,
  children,
  ...rest
}: Props) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <select
        {...rest}
        {...describe(id, { hint, error })}
        id={id}
        name={name}
        className={cn(CONTROL, className)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </Field>
  )
}
