import { type FactCase, facts } from '../../prisma/demo/facts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date of the facts as an English page must say it: "August 2017", "between January 2010 and May 2014". */
export function inWords(edtf: string): string {
  const range = /^\[(.+)\.\.(.+)\]$/.exec(edtf)
  if (range) return `between ${inWords(range[1] ?? '')} and ${inWords(range[2] ?? '')}`
  const [year, month, day] = edtf.split('-')
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
  return words.filter((word) => word !== undefined).join(' ')
}

/** Every day that a text names in words or figures, as YYYY-MM-DD. */
export function daysIn(text: string): string[] {
  const said = new RegExp(
    `\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b|\\b(\\d{4}-\\d{2}-\\d{2})\\b`,
    'g',
  )
  return [...text.matchAll(said)].map(([, day = '', month = '', year = '', iso]) => {
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
    return iso ?? `${year}-${number}-${day.padStart(2, '0')}`
  })
}

/** The publications of the facts about a case. */
export const publicationsAbout = (fact: FactCase) =>
  facts.publications.filter(({ cases }) => cases.includes(fact.key))

/** Every day that the facts know of a case, its figures and its publications. */
export const knownDaysOf = (fact: FactCase): Set<string> =>
  new Set(daysIn(JSON.stringify([fact, publicationsAbout(fact)])))
