// A number as people type it. Three digits after a separator are thousands in every language; with
// any other length nobody can tell, and it is refused.
const GROUPED = /^\d{1,3}([ ,.'’\u00A0\u202F]\d{3})+$/

/** "427,000", "427 000", "427.000" and "427000" are one number. Null: it is none. */
export function readQuantity(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,12}$/.test(typed) && !(typed.length <= 20 && GROUPED.test(typed))) return null
  return Number(typed.replace(/\D/g, ''))
}
