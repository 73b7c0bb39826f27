import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** Rows and columns with a caption. On a narrow screen it scrolls by itself, also with the keyboard. */
export function Table({
  caption,
  hideCaption = false,
  children,
}: {
  caption: string
  hideCaption?: boolean
  children: ReactNode
}) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <caption className={hideCaption ? 'sr-only' : 'pb-2 text-start font-semibold'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}

const CELL = 'border-b border-line px-3 py-2 text-start align-top first:ps-0 last:pe-0'

/** The head of a column, or of a row with `scope="row"`. */
export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="col" {...rest} className={cn(CELL, 'font-semibold', className)} />
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={cn(CELL, className)} />
}
