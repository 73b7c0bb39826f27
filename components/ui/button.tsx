import type { ComponentProps } from 'react'
import { cn } from './cn'

export type ButtonLook = 'main' | 'quiet' | 'danger'

const LOOKS = {
  main: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  quiet: 'border-line-strong bg-surface text-ink hover:border-accent hover:text-accent-strong',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
} as const satisfies Record<ButtonLook, string>

const look = (kind: ButtonLook) =>
  cn(
    'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-5 py-2 text-center font-semibold no-underline',
    'disabled:cursor-not-allowed disabled:opacity-60 print:hidden',
    LOOKS[kind],
  )

type Look = { look?: ButtonLook }

/** Does something: sends its form unless told otherwise. */
export function Button({
  look: kind = 'main',
  className,
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button type="submit" {...rest} className={cn(look(kind), className)} />
}

/** Leads somewhere, with the weight of a button. */
export function ButtonLink({
  look: kind = 'main',
  className,
  children,
  ...rest
}: ComponentProps<'a'> & Look & { href: string }) {
  return (
    <a {...rest} className={cn(look(kind), className)}>
      {children}
    </a>
  )
}
