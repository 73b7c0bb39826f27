import { Candle } from '@/components/ui/candle'

/** The mark and the name, leading to the beginning. */
export function SiteName({ href, name }: { href: string; name: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center gap-2 text-xl font-bold text-ink no-underline hover:text-accent-strong"
    >
      <Candle className="size-8" />
      {name}
    </a>
  )
}
