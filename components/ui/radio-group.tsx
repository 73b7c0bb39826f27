import type { ReactNode } from 'react'
import { cn } from './cn'
import { describe, FieldError, FieldHint, type FieldWords } from './field'

type Choice = { value: string; label: ReactNode; hint?: ReactNode }

type Props = FieldWords & {
  name: string
  id?: string
  choices: readonly Choice[]
  defaultValue?: string | undefined
  required?: boolean | undefined
}

/** One of a few choices, all of them in sight. */
export function RadioGroup({ name, id = name, choices, defaultValue, required, ...words }: Props) {
  const { label, hint, error, optional } = words
  const invalid = describe(id, { hint, error })
  return (
    <fieldset
      id={id}
      aria-describedby={invalid['aria-describedby']}
      className={cn('space-y-2', invalid['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">
        {label} <span className="font-normal text-muted">{optional}</span>
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            required={required}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && (
              <span className="block text-sm text-muted">{choice.hint}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
