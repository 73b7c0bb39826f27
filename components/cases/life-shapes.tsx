import { cn } from '@/components/ui/cn'
import type { LifeMarkKind } from '@/lib/cases/life-lanes'
import type { LifeKind, LifePiece as Piece } from '@/lib/cases/life-stages'

// Around the point 0,0 and about ten wide.
const GLYPHS = {
  arrest: 'M-6-5H6L0 6Z',
  court: 'M0-6 5 0 0 6-5 0Z',
  sentence: 'M-5-5H5V5H-5Z',
  release: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  death: 'M-5-5 5 5M5-5-5 5',
} as const satisfies Record<LifeMarkKind, string>

/**
 * What the pieces are filled with, and the signs: stands once on a page, before them. All can be told
 * apart without colour.
 */
export function LifePatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <Hatching id="life-perhaps-held" className="stroke-accent" />
        <Hatching id="life-perhaps" className="stroke-line-strong" />
        <pattern id="life-unclear" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1.2" className="fill-line-strong" />
        </pattern>
        {Object.entries(GLYPHS).map(([kind, path]) => (
          <path
            key={kind}
            id={`life-mark-${kind}`}
            d={path}
            strokeWidth="2"
            className={cn('stroke-ink', kind === 'release' ? 'fill-paper' : 'fill-ink')}
          />
        ))}
      </defs>
    </svg>
  )
}

function Hatching({ id, className }: { id: string; className: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" strokeWidth="1.5" className={className} />
    </pattern>
  )
}

type PieceProps = {
  piece: Pick<Piece, 'kinds' | 'sure'>
  /** Lengths with their units, as SVG takes them; `middle` is half way down. */
  x: string
  width: string
  y: string
  middle: string
  height: string
}

// The edge keeps a detention of two days visible among twenty years.
const SURE = {
  held: { className: 'fill-accent stroke-accent' },
  liberty: { className: 'fill-good-soft stroke-good' },
  unclear: { fill: 'url(#life-unclear)', className: 'stroke-line-strong' },
} as const satisfies Record<Exclude<LifeKind, 'dead'>, object>

/** Some time of a life, sure or one of several. Nothing is drawn after a death but a thin line. */
export function LifePiece({ piece: { kinds, sure }, x, width, y, middle, height }: PieceProps) {
  const [kind = 'unclear'] = kinds
  if (sure && kind === 'dead')
    return <rect {...{ x, width, y: middle, height: 1 }} className="fill-line-strong" />
  const look = sure && kind !== 'dead' ? SURE[kind] : perhaps(kinds)
  return <rect {...{ x, width, y, height }} {...look} />
}

const perhaps = (kinds: readonly LifeKind[]) => ({
  fill: kinds.includes('held') ? 'url(#life-perhaps-held)' : 'url(#life-perhaps)',
})

/** The sign of something that happened, with its middle at x and y. */
export const LifeGlyph = ({ kind, x, y }: { kind: LifeMarkKind; x: string; y: string }) => (
  <use href={`#life-mark-${kind}`} {...{ x, y }} />
)
