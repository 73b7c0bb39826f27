import 'server-only'
import type { StaffFigure } from '@/lib/tallies/figure'
import type { Replaced } from '@/lib/tallies/tally-form'

/** The figure that an address asks to replace, as the form takes it over; null: none of these. */
export function replacedBy(
  figures: readonly StaffFigure[],
  asked: string | string[] | undefined,
): Replaced | null {
  const figure = figures.find(({ id }) => id === asked)
  return figure
    ? { ...figure, campaign: figure.campaign?.slug ?? null, sectionId: figure.section?.id ?? null }
    : null
}
