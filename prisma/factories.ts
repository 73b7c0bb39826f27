// Believable, invented inputs for tests. Nobody here is real.
import type { CaseEventInput, OpenCaseInput } from '../lib/cases/input'
import { parsePartialDate, type PartialDate } from '../lib/dates/partial-date'

/** A partial date that must be one. */
export function aDate(edtf: string): PartialDate {
  const parsed = parsePartialDate(edtf)
  if (!parsed.ok) throw new Error(`${edtf} is not a date: ${parsed.error}`)
  return parsed.value
}

/** What it takes to open a case. */
export const aCase = (overrides: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  title: 'Invented Person',
  name: 'Invented Person',
  nameScript: null,
  country: 'UZ',
  summary: 'An invented person, for a test.',
  nationalities: ['UZ'],
  ...overrides,
})

/** A timeline entry about one person, with a source of its own. */
export const anEvent = (
  casePersonId: string,
  overrides: Partial<CaseEventInput> = {},
): CaseEventInput => ({
  type: 'arrest',
  date: aDate('2016'),
  text: 'Arrested, in an invented story.',
  place: null,
  countryCode: null,
  people: [casePersonId],
  statusEffect: 'arrested',
  manner: null,
  sources: [],
  newSource: {
    kind: 'web_page',
    publisher: 'Invented Publisher',
    title: 'Invented page',
    url: null,
    accessed: null,
  },
  ...overrides,
})
