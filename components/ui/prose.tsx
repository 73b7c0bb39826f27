import type { ReactNode } from 'react'

/** Running text: a line no longer than the eye likes, with air between paragraphs. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-prose space-y-4 [&_h2]:pt-4 [&_h2]:text-2xl [&_h2]:font-bold [&_h3]:pt-2 [&_h3]:text-xl [&_h3]:font-semibold [&_ol]:list-decimal [&_ol]:space-y-1 [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:space-y-1 [&_ul]:ps-6">
      {children}
    </div>
  )
}
