// The inside of a partial date, read from EDTF text that parsePartialDate accepts. By patterns, not
// by the grammar of the edtf package: a page shows sixty dates and the grammar takes 0.4 ms each.

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century'

/** One point in time. `year` is the first year of a decade or century. Months count from 1. */
export type Point = {
  precision: Precision
  year: number
  month: number | null
  day: number | null
  season: Season | null
  approximate: boolean
  uncertain: boolean
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
type Season = (typeof SEASONS)[number]

/** An end of an interval: a point, still going on (`..`), or not known (nothing written). */
export type End = Point | 'open' | 'unknown'

export type Shape =
  | { kind: 'point'; point: Point }
  /** It lasted from one to the other. */
  | { kind: 'interval'; from: End; to: End }
  /** It happened some day between. */
  | { kind: 'range'; from: Point; to: Point }

const POINT =
  /^(?<year>\d{2}XX|\d{3}X|\d{4})(?:-(?<part>\d{2}|XX))?(?:-(?<day>\d{2}|XX))?(?<mark>[~?%])?$/

/** Reads one point; null when the text has not that form. Does not ask whether the day exists. */
function readPoint(text: string): Point | null {
  const { year, part, day, mark } = POINT.exec(text)?.groups ?? {}
  if (year === undefined) return null
  const known = (digits: string | undefined) =>
    digits === undefined || digits === 'XX' ? null : Number(digits)
  const number = known(part)
  const season = number === null ? undefined : SEASONS[number - 21]
  const month = season === undefined ? number : null
  return {
    precision: precisionOfPoint(year, season !== undefined, month, known(day)),
    year: Number(year.replaceAll('X', '0')),
    month,
    day: known(day),
    season: season ?? null,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
}

function precisionOfPoint(
  year: string,
  inSeason: boolean,
  month: number | null,
  day: number | null,
): Precision {
  if (year.endsWith('XX')) return 'century'
  if (year.endsWith('X')) return 'decade'
  if (inSeason) return 'season'
  if (month === null) return 'year'
  return day === null ? 'month' : 'day'
}

function readEnd(text: string): End | null {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : readPoint(text)
}

/** Reads a whole partial date; null when the text has none of the three forms. */
export function readShape(text: string): Shape | null {
  const range = /^\[([^.[\]/]+)\.\.([^.[\]/]+)\]$/.exec(text)
  if (range) {
    const [from, to] = [readPoint(range[1] ?? ''), readPoint(range[2] ?? '')]
    return from && to && { kind: 'range', from, to }
  }
  const [first = '', second, ...rest] = text.split('/')
  if (second === undefined) {
    const point = readPoint(first)
    return point && { kind: 'point', point }
  }
  if (rest.length > 0) return null
  const [from, to] = [readEnd(first), readEnd(second)]
  return from && to && { kind: 'interval', from, to }
}
