// What a section still owes a campaign: for each of its cases a figure, by a day.
import type { IsoDay } from '../dates/partial-date'

/** A figure that a section reported for a case of a campaign, or for the campaign as a whole. */
type Reported = { caseId: string | null; sectionId: string | null; state: 'reported' | 'verified' }
type DeskCase = { caseId: string; reference: string; title: string }

/** A section's part in a campaign. `reportBy` null: nobody said by when. */
export type Part = {
  section: { id: string; name: string }
  campaign: { slug: string; name: string }
  reportBy: IsoDay | null
  cases: readonly DeskCase[]
  reported: readonly Reported[]
}

type Standing = 'done' | 'waiting' | 'missing'
export type DeskLine = {
  section: Part['section']
  campaign: Part['campaign']
  reportBy: IsoDay | null
  cases: (DeskCase & { standing: Standing })[]
  missing: number
  /** The day is over, and something is missing. */
  overdue: boolean
}

/** Where a section stands for one case: a verified figure does, one that waits is on its way. */
function standingOf(caseId: string, { section, reported }: Part): Standing {
  const own = reported.filter(
    (figure) => figure.sectionId === section.id && figure.caseId === caseId,
  )
  if (own.some(({ state }) => state === 'verified')) return 'done'
  return own.length > 0 ? 'waiting' : 'missing'
}

/** The lines of a desk: what is overdue first, then by day; where nobody said a day, last. */
export function deskLines(parts: readonly Part[], today: IsoDay): DeskLine[] {
  const lines = parts.map((part): DeskLine => {
    const cases = part.cases.map((each) => ({ ...each, standing: standingOf(each.caseId, part) }))
    const missing = cases.filter(({ standing }) => standing === 'missing').length
    const { section, campaign, reportBy } = part
    const overdue = missing > 0 && reportBy !== null && reportBy < today
    return { section, campaign, reportBy, cases, missing, overdue }
  })
  const key = ({ reportBy, campaign, section }: DeskLine) =>
    `${reportBy ?? '~'} ${campaign.name} ${section.name}`
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
