/** The length of a sentence, or of a change to one; null parts are not known or not part of it. */
export type Term = { years: number | null; months: number | null; days: number | null }

/** The term that an entry of the record says. */
export const termOf = (values: {
  termYears: number | null
  termMonths: number | null
  termDays: number | null
}): Term => ({ years: values.termYears, months: values.termMonths, days: values.termDays })
