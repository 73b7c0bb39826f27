// For property tests: any partial date that the rules accept, as EDTF text.
import fc from 'fast-check'

const two = (number: number) => String(number).padStart(2, '0')
const year = fc.integer({ min: 1990, max: 2030 })
const month = fc.integer({ min: 1, max: 12 }).map(two)
const day = fc.integer({ min: 1, max: 28 }).map(two)
const mark = fc.constantFrom('', '', '~', '?', '%')

const plainPoint = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
)
const point = fc.tuple(plainPoint, mark).map((parts) => parts.join(''))
const single = fc.oneof(
  { weight: 6, arbitrary: point },
  fc.constantFrom('199X', '201X', '20XX', '2017-XX', '2014-05-XX', '2007-21', '2011-24'),
)
// The first four characters of a point are its year; distinct years are always in order.
const inOrder = (points: fc.Arbitrary<string>) =>
  fc
    .tuple(points, points)
    .filter(([a, b]) => a.slice(0, 4) !== b.slice(0, 4))
    .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))

/** Every form: points, intervals (open, unknown, closed) and ranges. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: single },
  inOrder(point).map((ends) => ends.join('/')),
  inOrder(plainPoint).map(([a, b]) => `[${a}..${b}]`),
  fc.tuple(point, fc.constantFrom('..', '')).map((ends) => ends.join('/')),
  fc.tuple(fc.constantFrom('..', ''), point).map((ends) => ends.join('/')),
)
