// What somebody typed into a form, name by name, exactly as the browser would send it.
import * as z from 'zod'

// A form for staff has a few dozen fields; the longest text has 10,000 characters.
const LONGEST = 200_000

/** A stored shape (sealed in Draft.contentSealed). */
const content = z.array(z.tuple([z.string().max(200), z.string().max(50_000)])).max(500)

/** The fields of a sent form worth keeping; null when it is not a form or far too long. */
export function contentOf(form: unknown): string | null {
  if (!(form instanceof FormData)) return null
  const entries = [...form].filter(
    ([name, value]) => typeof value === 'string' && !name.startsWith('$') && !OWN.has(name),
  )
  const parsed = content.safeParse(entries)
  const text = JSON.stringify(parsed.data ?? [])
  return parsed.success && text.length <= LONGEST ? text : null
}

/** The form again, as it was typed; an empty one when what was kept is none. */
export function formOf(text: string): FormData {
  const form = new FormData()
  const parsed = content.safeParse(JSON.parse(text))
  for (const [name, value] of parsed.data ?? []) form.append(name, value)
  return form
}

/** The fields with which a form says which draft it has; they are no part of it. */
export const DRAFT_FORM = 'draft.form'
export const DRAFT_KEEPER = 'draft.keeper'
export const DRAFT_CASE = 'draft.case'
const OWN = new Set([DRAFT_FORM, DRAFT_KEEPER, DRAFT_CASE, 'intent'])

/** A form's name for its draft: what is edited, and which one. */
export const draftForm = (what: string, ...which: string[]): string =>
  [what, ...which].join(':').slice(0, 200)
