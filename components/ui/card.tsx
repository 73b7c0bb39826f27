import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A thing among others of its kind. Inside a list it is the content of the item. */
export function Card({ className, ...rest }: ComponentProps<'article'>) {
  return (
    <article
      {...rest}
      className={cn('rounded-lg border border-line bg-surface p-5 sm:p-6', className)}
    />
  )
}
