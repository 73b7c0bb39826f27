import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { describe, FieldError, FieldHint } from '@/components/ui/field'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  choices: readonly { value: string; label: ReactNode }[]
  /** The values that are ticked. */
  chosen: readonly string[]
}

/** Any number of choices, all of them in sight. */
export function Checks({ name, label, hint, error, choices, chosen }: Props) {
  const described = describe(name, { hint, error })
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described['aria-describedby']}
      className={cn('space-y-1', described['aria-invalid'] && 'border-s-4 border-danger ps-4')}
    >
      <legend className="font-semibold">{label}</legend>
      <FieldHint id={name}>{hint}</FieldHint>
      <FieldError id={name}>{error}</FieldError>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
