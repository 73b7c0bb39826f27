// What matters in a photograph, as one of nine places in it: where a page cuts, that place stays.

/** From left to right, and from top to bottom. */
export const FOCAL_PLACES = [
  'top_left',
  'top',
  'top_right',
  'left',
  'centre',
  'right',
  'bottom_left',
  'bottom',
  'bottom_right',
] as const
export type FocalPlace = (typeof FOCAL_PLACES)[number]
export type Focal = { x: number; y: number }

export const isFocalPlace = (text: string): text is FocalPlace =>
  (FOCAL_PLACES as readonly string[]).includes(text)

/** The middle of a place, from 0 (left, top) to 1. */
export function focalOf(place: FocalPlace): Focal {
  const index = FOCAL_PLACES.indexOf(place)
  return { x: (index % 3) / 2, y: Math.floor(index / 3) / 2 }
}

/** The place that a point is nearest to. */
export function placeOf({ x, y }: Focal): FocalPlace {
  const third = (part: number) => Math.min(2, Math.max(0, Math.round(part * 2)))
  return FOCAL_PLACES[third(y) * 3 + third(x)] ?? 'centre'
}
