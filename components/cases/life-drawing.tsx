import { useId } from 'react'
import type { LifePicture } from '@/lib/cases/life-lanes'
import type { PublicPerson } from '@/lib/cases/public-case'
import { LANE_HEIGHT, Lane } from './life-lane'
import { percent, rem } from './life-lengths'
import { nameLang } from './name-lang'

type Name = PublicPerson['names'][number]
type Props = LifePicture & {
  title: string
  /** null: the lane stands without a name. */
  nameOf: (personId: string) => Name | null
  /** Drawn from the right, for readers who read from there. */
  mirrored: boolean
}

// In rem. A longer name would leave a narrow screen; it is told in full in the words beside.
const NAME = 1.5
const YEARS = 1.5
const LONGEST_NAME = 34

/** Lanes on one axis. What it shows is told by its title and by the words beside it. */
export function LifeDrawing({ title, axis, lanes, nameOf, mirrored }: Props) {
  const titleId = useId()
  const names = lanes.map(({ personId }) => nameOf(personId))
  const named = names.some((name) => name !== null) ? NAME : 0
  const height = named + LANE_HEIGHT
  const bottom = lanes.length * height
  const across = (at: number) => percent(mirrored ? 1 - at : at)
  return (
    // Half of the first year's number stands before the picture.
    <div className="px-4">
      <svg
        role="img"
        aria-labelledby={titleId}
        width="100%"
        height={rem(bottom + YEARS)}
        overflow="visible"
      >
        <title id={titleId}>{title}</title>
        {axis.ticks.map(({ year, at }) => (
          <g key={year}>
            <line
              {...{ x1: across(at), x2: across(at), y1: 0, y2: rem(bottom) }}
              className="stroke-line"
            />
            <text
              x={across(at)}
              y={rem(bottom + YEARS - 0.4)}
              textAnchor="middle"
              className="fill-muted text-xs"
            >
              {year}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => (
          <g key={lane.personId}>
            <LaneName
              name={names[index] ?? null}
              top={index * height}
              x={across(0)}
              mirrored={mirrored}
            />
            <Lane lane={lane} top={index * height + named} across={across} mirrored={mirrored} />
          </g>
        ))}
      </svg>
    </div>
  )
}

type LaneNameProps = { name: Name | null; top: number; x: string; mirrored: boolean }

/** A name in its own direction, which begins or ends where the picture begins. */
function LaneName({ name, top, x, mirrored }: LaneNameProps) {
  if (name === null) return null
  const { lang, dir } = nameLang(name)
  const letters = [...name.value]
  return (
    <text
      {...{ x, y: rem(top + 1.1), lang }}
      direction={dir}
      textAnchor={(dir === 'rtl') === mirrored ? 'start' : 'end'}
      className="fill-ink text-sm"
    >
      {letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : name.value}
    </text>
  )
}
