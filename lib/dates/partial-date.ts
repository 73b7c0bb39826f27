// A date is what is known of it. EDTF (ISO 8601-2) levels 0 and 1, and `[a..b]` of level 2: "some day
// between". The grammar is the edtf package's; the bounds are ours, because version 4.11 turns
// 2015-02-29 into 1 March, gives `[a..b]` the end of a, and starts spring in January.
import { parse } from 'edtf'
import { type Result, ok, refuse } from '../result'
import { boundsOf, daysInMonth } from './bounds'
import { type Point, type Precision, type Shape, readShape } from './shape'

/** A calendar day, YYYY-MM-DD. */
export type IsoDay = string

/** The EDTF text, and the first and last day it may mean, both inclusive. null: open on that side. */
export type PartialDate = { edtf: string; lower: IsoDay | null; upper: IsoDay | null }

/**
 * `empty`: nothing but spaces. `not_a_date`: no EDTF. `no_such_day`: the calendar has no such day,
 * month or season. `form_not_supported`: EDTF that is not used here, such as a time of day.
 * `out_of_range`: before 1800 or after 2200, more likely a slip than a fact about a living person.
 * `ends_before_it_starts`: the end lies wholly before the beginning.
 */
export type DateRefusal =
  | 'empty'
  | 'not_a_date'
  | 'no_such_day'
  | 'form_not_supported'
  | 'out_of_range'
  | 'ends_before_it_starts'

const FIRST_YEAR = 1800
const LAST_YEAR = 2200
// The longest form: [YYYY-MM-DD..YYYY-MM-DD]. The grammar is never asked about more.
const LONGEST = 40
// All that EDTF is written with; the grammar is slow to refuse anything else.
const EDTF_CHARACTERS = /^[\dXYESTZ.,:/~?%+[\]{}-]+$/

/** Reads what a person typed or a program sent; spaces around it are dropped. */
export function parsePartialDate(text: string): Result<PartialDate, DateRefusal> {
  const edtf = text.trim()
  if (edtf === '') return refuse('empty')
  if (edtf.length > LONGEST || !EDTF_CHARACTERS.test(edtf)) return refuse('not_a_date')
  const shape = readShape(edtf)
  if (shape === null) return refuse(isEdtf(edtf) ? 'form_not_supported' : 'not_a_date')
  const refusal = refusalOf(edtf, shape)
  return refusal === null ? ok({ edtf, ...boundsOfShape(shape) }) : refuse(refusal)
}

function refusalOf(edtf: string, shape: Shape): DateRefusal | null {
  const points = pointsOf(shape)
  if (points.length === 0) return 'form_not_supported'
  if (points.some((point) => !exists(point))) return 'no_such_day'
  if (!isSupported(edtf, shape)) return 'form_not_supported'
  const bounds = points.map(boundsOf)
  if (points.some(({ year }) => year < FIRST_YEAR || year > LAST_YEAR)) return 'out_of_range'
  const [first, last] = [bounds[0], bounds.at(-1)]
  return first && last && first.lower > last.upper ? 'ends_before_it_starts' : null
}

/** The package decides at which level a text stands; ranges it knows only of whole months and years. */
function isSupported(edtf: string, shape: Shape): boolean {
  if (shape.kind !== 'range') return isEdtf(edtf, 1)
  return edtf
    .slice(1, -1)
    .split('..')
    .every((end) => isEdtf(end, 0))
}

function isEdtf(text: string, level = 2): boolean {
  try {
    parse(text, { level })
    return true
  } catch {
    // The package has no other way of saying no.
    return false
  }
}

const exists = ({ year, month, day }: Point): boolean =>
  month === null ||
  (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month))))

const isPoint = (end: Point | 'open' | 'unknown'): end is Point => typeof end !== 'string'

const pointsOf = (shape: Shape): Point[] =>
  shape.kind === 'point' ? [shape.point] : [shape.from, shape.to].filter(isPoint)

function boundsOfShape(shape: Shape): Pick<PartialDate, 'lower' | 'upper'> {
  if (shape.kind === 'point') return boundsOf(shape.point)
  return {
    lower: isPoint(shape.from) ? boundsOf(shape.from).lower : null,
    upper: isPoint(shape.to) ? boundsOf(shape.to).upper : null,
  }
}

/** One known day as a partial date; `day` is an existing YYYY-MM-DD. */
export const exactDay = (day: IsoDay): PartialDate => ({ edtf: day, lower: day, upper: day })

/** How exactly a date is known; an interval lasted, a range is some day between. */
export function precisionOf({ edtf }: PartialDate): Precision | 'interval' | 'range' {
  const shape = readShape(edtf)
  if (shape === null) throw new RangeError('not a partial date')
  return shape.kind === 'point' ? shape.point.precision : shape.kind
}

/** "About": some part is marked `~` or `%`. */
export const isApproximate = ({ edtf }: PartialDate): boolean => /[~%]/.test(edtf)

/** "Uncertain": some part is marked `?` or `%`. */
export const isUncertain = ({ edtf }: PartialDate): boolean => /[?%]/.test(edtf)
