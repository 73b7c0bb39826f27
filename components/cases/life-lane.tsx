import type { LifeLane, LifeMark } from '@/lib/cases/life-lanes'
import { percent, rem } from './life-lengths'
import { LifeGlyph, LifePiece } from './life-shapes'

const MARKS = 1.2
const BAR = 1
const GAP = 0.75
/** How much room a lane takes, in rem. */
export const LANE_HEIGHT = MARKS + BAR + GAP

type LaneProps = {
  lane: LifeLane
  top: number
  across: (at: number) => string
  mirrored: boolean
}

/** One life: what happened, above the bar of what was so. `top` is in rem, `across` places a point. */
export function Lane({ lane, top, across, mirrored }: LaneProps) {
  return (
    <>
      {lane.pieces.map((piece) => (
        <LifePiece
          key={piece.from}
          piece={piece}
          x={across(mirrored ? piece.to : piece.from)}
          width={percent(piece.to - piece.from)}
          y={rem(top + MARKS)}
          middle={rem(top + MARKS + BAR / 2)}
          height={rem(BAR)}
        />
      ))}
      {lane.marks.map((mark) => (
        <Mark key={mark.eventId} mark={mark} y={rem(top + MARKS / 2)} across={across} />
      ))}
    </>
  )
}

/** A mark in the middle of the days that its date may mean, with a line from the first to the last. */
function Mark({ mark, y, across }: { mark: LifeMark; y: string } & Pick<LaneProps, 'across'>) {
  const { kind, from, to } = mark
  return (
    <>
      {to > from && <line x1={across(from)} x2={across(to)} y1={y} y2={y} className="stroke-ink" />}
      <LifeGlyph kind={kind} x={across((from + to) / 2)} y={y} />
    </>
  )
}
