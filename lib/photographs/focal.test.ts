import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOCAL_PLACES, focalOf, placeOf } from './focal'

test('each of the nine places is where it says', () => {
  expect(focalOf('top_left')).toEqual({ x: 0, y: 0 })
  expect(focalOf('centre')).toEqual({ x: 0.5, y: 0.5 })
  expect(focalOf('bottom')).toEqual({ x: 0.5, y: 1 })
  for (const place of FOCAL_PLACES) expect(placeOf(focalOf(place))).toBe(place)
})

test('every point in a photograph has a place', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(part, part, (x, y) => FOCAL_PLACES.includes(placeOf({ x, y }))))
})
