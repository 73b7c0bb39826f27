import { cn } from './cn'

/**
 * Stands where a photograph would be. It draws nobody: a flame and the rings of its light, the same
 * for everybody. Decoration; whoever shows it says in words that there is no photograph.
 */
export function PortraitPlaceholder({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 120 150"
      aria-hidden="true"
      focusable="false"
      className={cn('block h-auto w-full rounded-md bg-surface-sunken', className)}
    >
      <g className="fill-flame">
        <circle cx="60" cy="78" r="52" opacity="0.1" />
        <circle cx="60" cy="78" r="37" opacity="0.12" />
        <circle cx="60" cy="78" r="23" opacity="0.16" />
        <path d="M60 52c9 10.2 13 17.2 13 24.2A13 13 0 0 1 60 90a13 13 0 0 1-13-13.8c0-7 4-14 13-24.2z" />
      </g>
      <path d="M40 104h40" className="stroke-muted" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
