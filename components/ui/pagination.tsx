import { cn } from './cn'

const LINK =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-md border border-line-strong bg-surface px-3 text-accent hover:border-accent'

/** Leads through the pages of a list by plain links. `words` are complete texts in the page's language. */
export function Pagination({
  page,
  last,
  hrefOf,
  words,
}: {
  page: number
  last: number
  hrefOf: (page: number) => string
  words: { label: string; previous: string; next: string; page: (page: number) => string }
}) {
  if (last <= 1) return null
  return (
    <nav aria-label={words.label} className="print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 && (
          <li>
            <a rel="prev" href={hrefOf(page - 1)} className={LINK}>
              {words.previous}
            </a>
          </li>
        )}
        {pagesAround(page, last).map((shown, index) => (
          <li key={shown === 'gap' ? `gap-${index}` : shown}>
            {shown === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(shown)}
                aria-label={words.page(shown)}
                aria-current={shown === page ? 'page' : undefined}
                className={cn(
                  LINK,
                  'aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold',
                )}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
        {page < last && (
          <li>
            <a rel="next" href={hrefOf(page + 1)} className={LINK}>
              {words.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The first, the last and the pages beside the present one, with gaps where some are left out. */
export function pagesAround(page: number, last: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, last]
  const shown = [...new Set(wanted)].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b)
  return shown.flatMap((n, index) => {
    const before = shown[index - 1]
    return before !== undefined && n - before > 1 ? (['gap', n] as const) : [n]
  })
}
