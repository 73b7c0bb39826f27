/** The mark of Vigil: a flame above its light. Decoration; the name stands beside it. */
export function Candle({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={className}>
      <path
        d="M16 3c4.6 5.2 6.6 8.6 6.6 12.1A6.6 6.6 0 0 1 16 22a6.6 6.6 0 0 1-6.6-6.9C9.4 11.6 11.4 8.2 16 3z"
        className="fill-flame"
      />
      <path d="M6 26.5h20" className="stroke-current" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
