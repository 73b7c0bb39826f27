import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LifeLane, LifeMarkKind } from '@/lib/cases/life-lanes'
import type { LifeKind } from '@/lib/cases/life-stages'
import { LifeGlyph, LifePiece } from './life-shapes'

const KINDS: readonly LifeKind[] = ['held', 'liberty', 'unclear', 'dead']
const MARKS: readonly LifeMarkKind[] = ['arrest', 'court', 'sentence', 'release', 'death']

/**
 * What the signs of the picture mean: those that are in it. Only for eyes; the words beside the
 * picture need no signs.
 */
export function LifeLegend({ lanes }: { lanes: readonly LifeLane[] }) {
  const t = useTranslations('cases.life.legend')
  const pieces = lanes.flatMap((lane) => lane.pieces)
  const marks = lanes.flatMap((lane) => lane.marks)
  const kinds = KINDS.filter((kind) =>
    pieces.some((piece) => piece.sure && piece.kinds.includes(kind)),
  )
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1">
      {kinds.map((kind) => (
        <Sign key={kind} words={t(kind)}>
          <Swatch piece={{ kinds: [kind], sure: true }} />
        </Sign>
      ))}
      {pieces.some((piece) => !piece.sure) && (
        <Sign words={t('perhaps')}>
          <Swatch piece={{ kinds: ['held'], sure: false }} />
        </Sign>
      )}
      {MARKS.filter((kind) => marks.some((mark) => mark.kind === kind)).map((kind) => (
        <Sign key={kind} words={t(kind)}>
          <LifeGlyph kind={kind} x="50%" y="50%" />
        </Sign>
      ))}
      {marks.some(({ from, to }) => to > from) && (
        <Sign words={t('range')}>
          <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-ink" />
        </Sign>
      )}
    </ul>
  )
}

function Sign({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg width="1.5rem" height="1rem" className="shrink-0">
        {children}
      </svg>
      {words}
    </li>
  )
}

const Swatch = ({ piece }: Pick<Parameters<typeof LifePiece>[0], 'piece'>) => (
  <LifePiece piece={piece} x="1" width="90%" y="1" middle="50%" height="85%" />
)
