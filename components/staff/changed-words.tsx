import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { wordDiff } from '@/lib/text/word-diff'

const hidden = (words: ReactNode) => <span className="sr-only">{words}</span>

/**
 * A text with what went and what came since, in its place. Few screen readers tell of `del` and `ins`,
 * so that both are said in words too.
 */
export function ChangedWords({ from, to }: { from: string; to: string }) {
  const t = useTranslations('staff.history')
  return (
    <p dir="auto" className="whitespace-pre-line">
      {wordDiff(from, to).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'removed' ? (
          <del key={key} className="bg-danger-soft text-danger">
            {t.rich('removed', { hidden, text })}
          </del>
        ) : (
          <ins key={key} className="bg-good-soft text-good">
            {t.rich('added', { hidden, text })}
          </ins>
        )
      })}
    </p>
  )
}
