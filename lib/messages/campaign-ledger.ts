// The figures of a campaign: those of its cases that name it, and those about the campaign as a whole.
// The same rule adds them that adds the figures of a case; what a figure about the whole contains is
// said by what it is about.
import type { Figure } from './lineage'
import { type StandingTally, standingTallies } from './ledger'
import type { MessageKind, TallyScope } from './vocabulary'

/** A figure of a campaign. Without a case it is about the whole, without a kind about every kind. */
export type CampaignFigure = Figure & {
  caseId: string | null
  kind: MessageKind | null
  scope: TallyScope
  sectionId: string | null
}

/**
 * Whether a figure about the whole campaign contains another by what they are about: messages of its
 * kind, and, if it is of one section, of that section. A worldwide one contains every figure of a case
 * and those of sections, groups and events; a section's those of cases that the section reported.
 */
function containsByScope(outer: CampaignFigure, inner: CampaignFigure): boolean {
  if (outer.id === inner.id || outer.caseId !== null) return false
  if (outer.kind !== null && outer.kind !== inner.kind) return false
  const narrower = inner.caseId !== null || (outer.kind === null && inner.kind !== null)
  if (outer.scope === 'global') return narrower || inner.scope !== 'global'
  if (outer.scope !== 'section') return false
  return inner.scope !== 'global' && inner.sectionId === outer.sectionId && narrower
}

/** The figures of a campaign that stand, as `standingTallies` has them, in the order given. */
export function standingInCampaign<F extends CampaignFigure>(
  figures: readonly F[],
): StandingTally<F>[] {
  const whole = new Map(
    figures.map((outer) => [
      outer.id,
      {
        ...outer,
        includes: [
          ...outer.includes,
          ...figures.filter((inner) => containsByScope(outer, inner)).map(({ id }) => id),
        ],
      },
    ]),
  )
  return standingTallies([...whole.values()])
}

/** The number of a campaign: the sum of its outermost verified figures. */
export const totalOfCampaign = (figures: readonly CampaignFigure[]): number =>
  standingInCampaign(figures)
    .filter(({ insideOf }) => insideOf === null)
    .reduce((sum, { tally: { quantity } }) => sum + quantity, 0)
