// A partial date is three columns: <stem>Edtf, <stem>Lower, <stem>Upper.
import type { IsoDay, PartialDate } from './partial-date'

/** A calendar day as the database driver wants it: midnight UTC, never shifted by a zone. */
export const toDateColumn = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`)

/** A `date` column as a calendar day. */
export const fromDateColumn = (date: Date): IsoDay => date.toISOString().slice(0, 10)

export type DateColumns<Stem extends string> = {
  [Key in `${Stem}Edtf`]: string | null
} & { [Key in `${Stem}Lower` | `${Stem}Upper`]: Date | null }

/** The three columns of a partial date; null clears them. */
export function dateColumns<Stem extends string>(
  stem: Stem,
  date: PartialDate | null,
): DateColumns<Stem> {
  return {
    [`${stem}Edtf`]: date?.edtf ?? null,
    [`${stem}Lower`]: date?.lower ? toDateColumn(date.lower) : null,
    [`${stem}Upper`]: date?.upper ? toDateColumn(date.upper) : null,
  } as DateColumns<Stem>
}

/** The partial date that three columns hold; null when there is none. */
export function fromDateColumns(
  edtf: string | null,
  lower: Date | null,
  upper: Date | null,
): PartialDate | null {
  if (edtf === null) return null
  return {
    edtf,
    lower: lower && fromDateColumn(lower),
    upper: upper && fromDateColumn(upper),
  }
}
